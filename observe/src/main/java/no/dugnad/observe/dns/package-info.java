/// Names resolved from the root with our own validation, and name servers asked one by one.
@NullMarked
package no.dugnad.observe.dns;

import org.jspecify.annotations.NullMarked;
