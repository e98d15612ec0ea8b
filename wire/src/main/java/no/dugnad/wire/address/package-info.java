/// What an address is for, by IANA's registries; decides nothing and dials nothing.
@NullMarked
package no.dugnad.wire.address;

import org.jspecify.annotations.NullMarked;
