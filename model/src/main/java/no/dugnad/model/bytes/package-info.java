/// Immutable bytes, so that what was received can stand in values that are compared and kept.
@NullMarked
package no.dugnad.model.bytes;

import org.jspecify.annotations.NullMarked;
