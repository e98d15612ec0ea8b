/// Conversations with mail servers.
@NullMarked
package no.dugnad.observe.mail;

import org.jspecify.annotations.NullMarked;
