/// The words of the domain name system that observations and checks share: record types, response
/// codes, records, security states.
@NullMarked
package no.dugnad.model.dns;

import org.jspecify.annotations.NullMarked;
