package no.dugnad.observe.dns.validate;

import java.util.List;
import org.xbill.DNS.DSRecord;

/// What a parent says, provably, of a name under it.
sealed interface Link {
  /// A signed delegation.
  record Signed(List<DSRecord> ds) implements Link {
    public Signed {
      ds = List.copyOf(ds);
    }
  }

  /// Nothing is delegated here: the name belongs to the zone above.
  record NoCut() implements Link {}

  /// The name does not exist.
  record NoName() implements Link {}

  /// No chain leads here: provably (an unsigned delegation), or because something failed.
  record Broken(Judgement judgement) implements Link {}
}
