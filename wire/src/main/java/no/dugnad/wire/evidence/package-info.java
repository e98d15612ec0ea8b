/// Files that people export and bring as evidence: what a file is, what was counted in it, and what
/// is wrong with it. Nothing about a person leaves this package: persons are counted while a file
/// is read and then forgotten.
@NullMarked
package no.dugnad.wire.evidence;

import org.jspecify.annotations.NullMarked;
