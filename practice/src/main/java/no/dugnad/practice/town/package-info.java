/// The municipality as immutable values: zones, name servers, certificates, sites, mail servers,
/// and the healthy one that every fault starts from. Nothing here touches the network.
@NullMarked
package no.dugnad.practice.town;

import org.jspecify.annotations.NullMarked;
