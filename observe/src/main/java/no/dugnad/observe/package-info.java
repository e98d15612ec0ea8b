@NullMarked
package no.dugnad.observe;

import org.jspecify.annotations.NullMarked;
