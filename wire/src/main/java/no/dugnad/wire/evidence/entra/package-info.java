/// Exports of Microsoft Entra: who could use a second factor, what is demanded, and what was
/// demanded of those who signed in.
@NullMarked
package no.dugnad.wire.evidence.entra;

import org.jspecify.annotations.NullMarked;
