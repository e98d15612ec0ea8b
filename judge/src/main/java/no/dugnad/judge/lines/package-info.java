/// How the ten basic lines stand: from answers and evidence to a state, how it is known, and what
/// contradicts it. Pure: the day is a value.
@NullMarked
package no.dugnad.judge.lines;

import org.jspecify.annotations.NullMarked;
