/// TLSA records (RFC 6698, 7671): whether one is usable, and whether a certificate matches it.
@NullMarked
package no.dugnad.wire.tlsa;

import org.jspecify.annotations.NullMarked;
