/// What stands in the data of DNS records.
@NullMarked
package no.dugnad.wire.dns;

import org.jspecify.annotations.NullMarked;
