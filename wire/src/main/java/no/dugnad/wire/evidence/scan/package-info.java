/// What scanners of ports and of known weaknesses write of the machines inside a network.
@NullMarked
package no.dugnad.wire.evidence.scan;

import org.jspecify.annotations.NullMarked;
