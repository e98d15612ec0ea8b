/// Finding who can answer: iteration from the root, or one resolver that was given.
@NullMarked
package no.dugnad.observe.dns.resolve;

import org.jspecify.annotations.NullMarked;
