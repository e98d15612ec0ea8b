@NullMarked
package no.dugnad.report;

import org.jspecify.annotations.NullMarked;
