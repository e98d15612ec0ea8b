/// Settings of VPN and other sign-in from outside: what they demand, without keys, names or
/// secrets.
@NullMarked
package no.dugnad.wire.evidence.remote;

import org.jspecify.annotations.NullMarked;
