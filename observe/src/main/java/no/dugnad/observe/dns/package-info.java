/// Names resolved from the root with our own validation, and name servers asked one by one. [Dns]
/// is the way in; it makes the probes. `message` is one question to one server, `resolve` finds the
/// servers that can answer, `validate` decides what an answer is worth (pure but for what it
/// fetches through [no.dugnad.observe.dns.message.Source]).
@NullMarked
package no.dugnad.observe.dns;

import org.jspecify.annotations.NullMarked;
