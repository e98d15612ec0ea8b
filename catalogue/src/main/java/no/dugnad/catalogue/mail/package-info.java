/// What we know beforehand of services that send and receive mail for many.
@NullMarked
package no.dugnad.catalogue.mail;

import org.jspecify.annotations.NullMarked;
