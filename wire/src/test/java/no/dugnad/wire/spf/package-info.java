/// The tests of SPF.
@NullMarked
package no.dugnad.wire.spf;

import org.jspecify.annotations.NullMarked;
