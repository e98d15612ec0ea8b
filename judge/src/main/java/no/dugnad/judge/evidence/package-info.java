/// What evidence files show of measures: facts to [no.dugnad.model.measure.Evidence], by rules that
/// say for each kind of file what it shows, what it only caps and what it merely supports. Pure:
/// the day is a value.
@NullMarked
package no.dugnad.judge.evidence;

import org.jspecify.annotations.NullMarked;
