/// A spreadsheet of measures that the user has, such as NSM's or KS's, read row by row. Nobody here
/// has seen the real files: the columns are known by their headings, and what is not known is said.
@NullMarked
package no.dugnad.wire.evidence.principles;

import org.jspecify.annotations.NullMarked;
