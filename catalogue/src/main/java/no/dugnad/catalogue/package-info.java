@NullMarked
package no.dugnad.catalogue;

import org.jspecify.annotations.NullMarked;
