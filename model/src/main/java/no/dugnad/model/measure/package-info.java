/// What a municipality says and can show about a security measure: answers, evidence, and how much
/// of the estate they tell of. Values only; the rules that weigh them are in `judge` and `plan`.
@NullMarked
package no.dugnad.model.measure;

import org.jspecify.annotations.NullMarked;
