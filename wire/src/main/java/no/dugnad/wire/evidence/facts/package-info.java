/// What is kept of a file: counts and dates, never a row about a person, a name or an address.
@NullMarked
package no.dugnad.wire.evidence.facts;

import org.jspecify.annotations.NullMarked;
