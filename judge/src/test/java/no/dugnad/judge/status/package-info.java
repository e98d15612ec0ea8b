/// Tests of how a measure of the principles stands.
@NullMarked
package no.dugnad.judge.status;

import org.jspecify.annotations.NullMarked;
