/// The checks of name servers and zones, against worlds in a map.
@NullMarked
package no.dugnad.judge.dns;

import org.jspecify.annotations.NullMarked;
