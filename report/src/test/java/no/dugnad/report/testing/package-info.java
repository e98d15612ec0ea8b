/// A report to try formats on, ordinary and hostile.
@NullMarked
package no.dugnad.report.testing;

import org.jspecify.annotations.NullMarked;
