/// Public suffixes: where one operator's names end and a registry's begin.
@NullMarked
package no.dugnad.wire.suffix;

import org.jspecify.annotations.NullMarked;
