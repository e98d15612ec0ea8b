package no.dugnad.judge.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.judge.kin.Addresses;
import no.dugnad.judge.kin.WebSites.Spot;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.Family;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.http.HttpUrl;

/// Follows redirects as far as our scope goes: as often as needed on one host, and one step out to
/// another host (`contracts.md`, Scope), there to one address of each family.
///
/// @param stops hosts that are looked at anyhow: the walk ends where it is led to one of them
record Walk(View view, Set<DomainName> stops) {
  /// Browsers follow 20; more than five from a front page is a maze.
  private static final int MOST_STEPS = 5;

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  Walk {
    stops = Set.copyOf(stops);
  }

  /// Whether an answer sends on, and where to; the location as it came where no browser could go
  /// there.
  static Optional<String> location(Fact.HttpAnswer answer) {
    List<String> locations = answer.header("Location");
    return REDIRECTS.contains(answer.status()) && !locations.isEmpty()
        ? Optional.of(locations.getFirst())
        : Optional.empty();
  }

  /// The request for an address of a page at one address of its host.
  static Exchange.HttpRequest request(HttpUrl url, IpAddress address) {
    return new Exchange.HttpRequest(
        "GET", url.secure(), url.host(), address, url.port(), url.target());
  }

  /// Where a page at one address of a host leads. Over https first; where that port is closed, or
  /// nothing can be told, over http.
  List<Landing> from(Spot spot, String target) {
    List<Landing> secure = steps(HttpUrl.of(true, spot.host(), target), spot.address());
    if (!(secure.getFirst() instanceof Landing.Lost lost)
        || !lost.missed().exchange().equals(spot.get(true, target))) {
      return secure;
    }
    List<Landing> plain = steps(HttpUrl.of(false, spot.host(), target), spot.address());
    boolean secureClosed = closed(lost.missed());
    if (plain.getFirst() instanceof Landing.Lost other) {
      boolean both = secureClosed && closed(other.missed());
      return both ? List.of(new Landing.NoServer(lost.endpoint())) : secure;
    }
    if (secureClosed) {
      return plain;
    }
    List<Landing> all = new ArrayList<>(secure);
    all.addAll(plain);
    return all;
  }

  private List<Landing> steps(HttpUrl start, IpAddress address) {
    return step(start, address, 0, false);
  }

  private List<Landing> step(HttpUrl url, IpAddress address, int steps, boolean out) {
    Exchange.HttpRequest request = request(url, address);
    Asset.Endpoint endpoint = endpoint(url, address);
    return switch (view.see(request)) {
      case Sight.Missed<Fact.HttpAnswer> missed -> List.of(new Landing.Lost(endpoint, missed));
      case Sight.Seen<Fact.HttpAnswer> seen -> {
        Optional<String> location = location(seen.fact());
        if (location.isEmpty()) {
          yield List.of(new Landing.Arrived(endpoint, url, request, seen.fact()));
        }
        Optional<HttpUrl> next = url.resolve(location.get());
        boolean tooFar = steps >= MOST_STEPS || next.filter(url::equals).isPresent();
        if (next.isEmpty() || tooFar) {
          yield List.of(new Landing.Astray(endpoint, location.get(), request));
        }
        yield on(next.get(), url, address, steps + 1, out);
      }
    };
  }

  private List<Landing> on(HttpUrl next, HttpUrl from, IpAddress address, int steps, boolean out) {
    Asset.Endpoint here = endpoint(from, address);
    if (next.host().equals(from.host())) {
      return step(next, address, steps, out);
    }
    if (stops.contains(next.host())) {
      return List.of(new Landing.Elsewhere(here, next));
    }
    if (out) {
      return List.of(new Landing.Astray(here, next.text(), request(from, address)));
    }
    Addresses addresses = Addresses.of(view, next.host());
    List<Landing> landings = new ArrayList<>();
    for (Family family : Family.values()) {
      addresses.known().stream()
          .filter(known -> known.family() == family)
          .findFirst()
          .ifPresent(known -> landings.addAll(step(next, known, steps, true)));
    }
    if (!landings.isEmpty()) {
      return landings;
    }
    return addresses.missed().isEmpty()
        ? List.of(new Landing.Astray(here, next.text(), request(from, address)))
        : List.of(new Landing.Lost(here, addresses.missed().getFirst()));
  }

  /// Whether a missed request says that nobody listens there.
  static boolean closed(Sight.Missed<?> missed) {
    return missed.failure() instanceof Failure.Refused(String stage, String _)
        && stage.equals("connect");
  }

  private static Asset.Endpoint endpoint(HttpUrl url, IpAddress address) {
    return new Asset.Endpoint(url.host(), address, url.port(), url.secure() ? "https" : "http");
  }
}
