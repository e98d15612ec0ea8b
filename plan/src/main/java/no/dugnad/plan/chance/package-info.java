/// Numbers drawn at random that are the same in every run: a generator whose seed is a value, the
/// normal distribution, and PERT by table. Nothing here asks the machine for chance.
@NullMarked
package no.dugnad.plan.chance;

import org.jspecify.annotations.NullMarked;
