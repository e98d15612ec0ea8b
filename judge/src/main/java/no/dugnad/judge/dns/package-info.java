/// The checks of a domain's name servers and zone.
@NullMarked
package no.dugnad.judge.dns;

import org.jspecify.annotations.NullMarked;
