package no.dugnad.judge.ddos;

import java.util.List;
import no.dugnad.judge.check.Check;

/// The checks of readiness against denial of service that look at web sites.
public final class DdosChecks {
  private DdosChecks() {}

  /// All of them.
  public static List<Check> all() {
    return List.of(new FrontCheck());
  }
}
