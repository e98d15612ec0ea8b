/// The roots of a run, ready to be searched.
@NullMarked
package no.dugnad.judge.trust;

import org.jspecify.annotations.NullMarked;
