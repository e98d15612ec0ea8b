@NullMarked
package no.dugnad.run;

import org.jspecify.annotations.NullMarked;
