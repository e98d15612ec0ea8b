/// The attack replay at one set of numbers: what an attack of the corpus would have come to under a
/// coverage of measures, rules R1 to R8. Written to be read beside its description; `kernel` does
/// the same for many draws at once.
@NullMarked
package no.dugnad.plan.replay;

import org.jspecify.annotations.NullMarked;
