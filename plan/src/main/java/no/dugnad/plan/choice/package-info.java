/// What to do next: which measures, for so many hours and kroner, how firm that is, and how far
/// from the best possible. Costs are assumptions that each municipality can write over.
@NullMarked
package no.dugnad.plan.choice;

import org.jspecify.annotations.NullMarked;
