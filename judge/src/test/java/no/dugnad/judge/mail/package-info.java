/// The tests of the mail checks.
@NullMarked
package no.dugnad.judge.mail;

import org.jspecify.annotations.NullMarked;
