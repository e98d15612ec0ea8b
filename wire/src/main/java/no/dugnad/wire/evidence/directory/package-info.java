/// Exports of Active Directory: which accounts are open and unused, and who rules the domain.
@NullMarked
package no.dugnad.wire.evidence.directory;

import org.jspecify.annotations.NullMarked;
