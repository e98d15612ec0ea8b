/// Coverage-guided fuzzing of every parser: each `@FuzzTest` of the other modules, for a few
/// seconds in every build and for as long as one wants on demand.
@NullMarked
package no.dugnad.fuzz;

import org.jspecify.annotations.NullMarked;
