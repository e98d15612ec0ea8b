/// How a municipality stands, as one value that every format only reads: lines, attacks, next
/// steps.
@NullMarked
package no.dugnad.report.assess;

import org.jspecify.annotations.NullMarked;
