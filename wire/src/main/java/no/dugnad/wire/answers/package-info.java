/// The answers of a municipality as a file (`dugnad-answers-1`): read whole or not at all, and
/// written so that what is read again is the same.
@NullMarked
package no.dugnad.wire.answers;

import org.jspecify.annotations.NullMarked;
