/// What was asked and answered as a plain tree of names and values, so that every format tells the
/// same of it.
@NullMarked
package no.dugnad.report.detail;

import org.jspecify.annotations.NullMarked;
