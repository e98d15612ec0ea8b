@NullMarked
package no.dugnad.wire;

import org.jspecify.annotations.NullMarked;
