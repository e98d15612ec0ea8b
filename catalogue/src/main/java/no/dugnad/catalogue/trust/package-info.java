/// The public roots that certificates are trusted by.
@NullMarked
package no.dugnad.catalogue.trust;

import org.jspecify.annotations.NullMarked;
