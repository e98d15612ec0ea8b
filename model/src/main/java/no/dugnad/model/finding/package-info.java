/// What was judged: verdicts with their causes, reasons, repairs and the exchanges they rest on.
@NullMarked
package no.dugnad.model.finding;

import org.jspecify.annotations.NullMarked;
