package no.dugnad.judge.ddos;

import java.util.List;
import no.dugnad.judge.check.Check;

/// The checks of readiness against denial of service that are about name servers.
public final class DdosDnsChecks {
  private DdosDnsChecks() {}

  /// All of them.
  public static List<Check> all() {
    return List.of(new DdosDns());
  }
}
