/// What a probe is: the maker of one kind of exchange.
@NullMarked
package no.dugnad.observe.probe;

import org.jspecify.annotations.NullMarked;
