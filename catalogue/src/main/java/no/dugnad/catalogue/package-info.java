/// What we know before we look, as data with sources, and its pure readers.
@NullMarked
package no.dugnad.catalogue;

import org.jspecify.annotations.NullMarked;
