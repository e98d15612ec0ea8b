/// What backup programs write of their copies, checks and runs, and the two records that people
/// write after a form of Dugnad: the deletion trial and the restore drill.
@NullMarked
package no.dugnad.wire.evidence.backup;

import org.jspecify.annotations.NullMarked;
