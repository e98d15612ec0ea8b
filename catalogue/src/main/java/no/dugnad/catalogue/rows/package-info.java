/// Strict readers of the shipped tables: rows of named fields between tabs. Whatever is wrong with
/// one is told in a sentence with the file, the row and what was expected.
@NullMarked
package no.dugnad.catalogue.rows;

import org.jspecify.annotations.NullMarked;
