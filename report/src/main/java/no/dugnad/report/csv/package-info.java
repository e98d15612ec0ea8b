/// Findings as a table for spreadsheets.
@NullMarked
package no.dugnad.report.csv;

import org.jspecify.annotations.NullMarked;
