/// The checks of mail: policies that are published, and mail servers that answer.
@NullMarked
package no.dugnad.judge.mail;

import org.jspecify.annotations.NullMarked;
