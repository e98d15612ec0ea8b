/// Tests of reading the user's own spreadsheet of measures.
@NullMarked
package no.dugnad.wire.evidence.principles;

import org.jspecify.annotations.NullMarked;
