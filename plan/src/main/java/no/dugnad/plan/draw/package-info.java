/// Many sets of numbers at once: the draws over effects, world, coverage and corpus, common to all
/// municipalities and measures, and what they come to.
@NullMarked
package no.dugnad.plan.draw;

import org.jspecify.annotations.NullMarked;
