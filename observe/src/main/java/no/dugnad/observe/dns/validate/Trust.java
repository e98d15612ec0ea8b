package no.dugnad.observe.dns.validate;

import java.util.List;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.Name;

/// What is known of a zone's keys.
///
/// @param judgement secure where a chain leads to them
/// @param keys then its keys; else empty
record Trust(Name zone, Judgement judgement, List<DNSKEYRecord> keys) {
  Trust {
    keys = List.copyOf(keys);
  }

  static Trust none(Name zone, Judgement judgement) {
    return new Trust(zone, judgement, List.of());
  }
}
