/// The tests of how checks write down what they find.
@NullMarked
package no.dugnad.judge.check;

import org.jspecify.annotations.NullMarked;
