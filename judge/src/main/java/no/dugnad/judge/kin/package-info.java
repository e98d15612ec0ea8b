/// What belongs to a domain, read from what was seen: its mail exchangers, name servers, addresses.
@NullMarked
package no.dugnad.judge.kin;

import org.jspecify.annotations.NullMarked;
