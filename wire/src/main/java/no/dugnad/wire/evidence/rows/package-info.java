/// Tables, one row at a time: CSV with commas, semicolons or tabs, and XLSX.
@NullMarked
package no.dugnad.wire.evidence.rows;

import org.jspecify.annotations.NullMarked;
