/// Products and until when their makers give security updates.
@NullMarked
package no.dugnad.wire.evidence.products;

import org.jspecify.annotations.NullMarked;
