@NullMarked
package no.dugnad.cli;

import org.jspecify.annotations.NullMarked;
