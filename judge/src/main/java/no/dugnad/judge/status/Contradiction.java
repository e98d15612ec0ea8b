package no.dugnad.judge.status;

import no.dugnad.model.measure.Answer;
import no.dugnad.model.measure.Estimate;

/// Something that was said and is not what was seen. What was seen wins, and both are shown.
///
/// @param what the measure or check where it was seen, by its id
/// @param said the answer
/// @param seen how much was seen, 0 to 1; where a check saw a lack, that is from nothing to all but
///   a little
public record Contradiction(String what, Answer said, Estimate seen) {}
