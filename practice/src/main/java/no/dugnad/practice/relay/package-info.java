/// Relays on loopback that make a network of what has none: delay, jitter, loss, stalls, resets,
/// all from a seed.
@NullMarked
package no.dugnad.practice.relay;

import org.jspecify.annotations.NullMarked;
