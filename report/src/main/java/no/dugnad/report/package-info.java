/// What people and programs read. Here: the value that a run fills, the texts in three languages,
/// and the rule that nothing received can harm who reads it. The formats are packages below this
/// one, and this one knows none of them.
@NullMarked
package no.dugnad.report;

import org.jspecify.annotations.NullMarked;
