/// The law of the house: what silence is worth, when an accusation stands, how findings of parts
/// become one of the whole. Applies to every check and knows none.
@NullMarked
package no.dugnad.judge.law;

import org.jspecify.annotations.NullMarked;
