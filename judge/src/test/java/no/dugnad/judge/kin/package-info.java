/// The tests of what belongs to a domain.
@NullMarked
package no.dugnad.judge.kin;

import org.jspecify.annotations.NullMarked;
