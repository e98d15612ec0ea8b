/// Tests of the catalogue of NSM's principles.
@NullMarked
package no.dugnad.catalogue.principle;

import org.jspecify.annotations.NullMarked;
