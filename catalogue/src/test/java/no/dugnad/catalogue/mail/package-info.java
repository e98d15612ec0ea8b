/// The tests of what we know of mail services.
@NullMarked
package no.dugnad.catalogue.mail;

import org.jspecify.annotations.NullMarked;
