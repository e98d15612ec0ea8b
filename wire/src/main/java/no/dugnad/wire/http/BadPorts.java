package no.dugnad.wire.http;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.dugnad.wire.table.Table;

/// Ports that no browser speaks HTTP to (Fetch Standard §2.9): mail, remote sign-in, databases of
/// directories. A redirect or a certificate that a stranger wrote must not make us knock there
/// either.
public final class BadPorts {
  private static final Set<Integer> PORTS =
      Table.rows(BadPorts.class, "bad-ports.tsv", 1).stream()
          .map(List::getFirst)
          .map(Integer::valueOf)
          .collect(Collectors.toUnmodifiableSet());

  private BadPorts() {}

  /// Whether the port is one of them.
  public static boolean holds(int port) {
    return PORTS.contains(port);
  }
}
