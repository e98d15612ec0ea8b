/// One question to one name server, and its answer taken apart.
@NullMarked
package no.dugnad.observe.dns.message;

import org.jspecify.annotations.NullMarked;
