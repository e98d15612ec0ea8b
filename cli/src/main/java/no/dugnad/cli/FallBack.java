package no.dugnad.cli;

import java.util.List;
import no.dugnad.model.asset.IpAddress;

/// Whom to ask where port 53 turns out to be closed from here.
sealed interface FallBack {
  /// Nobody: the operator said how names are to be resolved.
  record Unwanted() implements FallBack {}

  /// Nobody: the machine names no resolver in a place that we read.
  record Missing() implements FallBack {}

  /// The machine's resolvers.
  record Resolvers(List<IpAddress> addresses) implements FallBack {
    public Resolvers {
      addresses = List.copyOf(addresses);
      if (addresses.isEmpty()) {
        throw new IllegalArgumentException("no resolver");
      }
    }
  }

  /// To the resolvers of a machine, none of which may be known.
  static FallBack to(List<IpAddress> resolvers) {
    return resolvers.isEmpty() ? new Missing() : new Resolvers(resolvers);
  }
}
