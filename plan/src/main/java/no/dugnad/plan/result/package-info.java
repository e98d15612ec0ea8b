/// What is shown of a replay: sums with the name of their set, the ten squares, the story of each
/// attack, and how firmly the gain stands.
@NullMarked
package no.dugnad.plan.result;

import org.jspecify.annotations.NullMarked;
