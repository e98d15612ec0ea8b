/// How a measure of NSM's principles stands at one municipality, from what is known of the measures
/// of the replay, from verdicts of checks and from answers. Pure, and never more than its input: a
/// part is not the whole, and a sign is not a part. `docs/measure-status.md` writes the rules down.
@NullMarked
package no.dugnad.judge.status;

import org.jspecify.annotations.NullMarked;
