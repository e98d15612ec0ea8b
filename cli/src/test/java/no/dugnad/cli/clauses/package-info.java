/// The table in `docs/clauses.md`: every clause of every check beside the case that practice plants
/// for it and the tests of `judge` that know it. Nothing outside needs this package.
@NullMarked
package no.dugnad.cli.clauses;

import org.jspecify.annotations.NullMarked;
