/// What a check is, and the words in which it gives its findings.
@NullMarked
package no.dugnad.judge.check;

import org.jspecify.annotations.NullMarked;
