/// Where the municipality stands: sockets on loopback behind documentation addresses, and the
/// wiring that says which is which.
@NullMarked
package no.dugnad.practice.net;

import org.jspecify.annotations.NullMarked;
