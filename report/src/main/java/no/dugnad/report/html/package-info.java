/// A report as one web page: no script, nothing fetched, readable on a phone, on paper and in the
/// dark.
@NullMarked
package no.dugnad.report.html;

import org.jspecify.annotations.NullMarked;
