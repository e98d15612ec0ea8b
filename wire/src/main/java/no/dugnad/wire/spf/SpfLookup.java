package no.dugnad.wire.spf;

import no.dugnad.model.asset.DomainName;
import no.dugnad.model.dns.RecordType;

/// The DNS as SPF sees it. Aliases are followed by whoever answers.
@FunctionalInterface
public interface SpfLookup {
  /// Asks for the records of a type.
  SpfAnswer ask(DomainName name, RecordType type);
}
