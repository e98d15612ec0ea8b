/// SPF (RFC 7208): the record and its macros, `check_host()` over a look-up function, and what a
/// record says without a sender. Pure: every look-up comes in as a value.
@NullMarked
package no.dugnad.wire.spf;

import org.jspecify.annotations.NullMarked;
