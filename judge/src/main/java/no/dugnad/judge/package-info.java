@NullMarked
package no.dugnad.judge;

import org.jspecify.annotations.NullMarked;
