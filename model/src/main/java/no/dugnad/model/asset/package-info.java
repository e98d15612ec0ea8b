/// What can be looked at: domains, mail domains, hosts and endpoints, and the names and addresses
/// they are made of.
@NullMarked
package no.dugnad.model.asset;

import org.jspecify.annotations.NullMarked;
