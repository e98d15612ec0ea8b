/// What was seen: exchanges that were made, and the facts or failures they ended in. Never a
/// verdict.
@NullMarked
package no.dugnad.model.observation;

import org.jspecify.annotations.NullMarked;
