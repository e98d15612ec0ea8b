/// The replay for many draws at once, fast enough for every municipality and every next measure: a
/// lane is a draw. Equal to `replay` within the precision of its numbers.
@NullMarked
package no.dugnad.plan.kernel;

import org.jspecify.annotations.NullMarked;
