package no.dugnad.wire.spf;

import java.util.List;
import no.dugnad.model.dns.ResourceRecord;

/// What the DNS answered to one question.
public sealed interface SpfAnswer {
  /// Records of the asked type, at least one.
  record Records(List<ResourceRecord> records) implements SpfAnswer {
    public Records {
      records = List.copyOf(records);
    }
  }

  /// NXDOMAIN.
  record NoSuchName() implements SpfAnswer {}

  /// NOERROR without a record of the asked type.
  record NoData() implements SpfAnswer {}

  /// It could not be told: a server failure, a time-out, or nobody has asked yet.
  record TempError() implements SpfAnswer {}
}
