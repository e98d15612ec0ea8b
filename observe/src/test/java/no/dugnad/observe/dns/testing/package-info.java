/// Signed zones in memory, and a network that leads to them.
@NullMarked
package no.dugnad.observe.dns.testing;

import org.jspecify.annotations.NullMarked;
