package no.dugnad.judge.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.judge.kin.TurnedAway;
import no.dugnad.judge.kin.WebSites.Spot;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.http.HttpUrl;

/// Where port 80 of one address sends a visitor, followed until he is on https or told otherwise.
sealed interface Plain {
  /// The most redirects that are followed.
  int MOST_STEPS = 5;

  /// The requests that were made on the way.
  List<Exchange<?>> way();

  /// To the same host over https.
  ///
  /// @param target the path that he is sent to
  record Upgraded(List<Exchange<?>> way, String target) implements Plain {}

  /// To another host or port, over https or not.
  record OtherPlace(List<Exchange<?>> way, String location) implements Plain {}

  /// In a circle, or where no browser goes.
  record Nowhere(List<Exchange<?>> way, String location) implements Plain {}

  /// He is given a page over the open line.
  record Content(List<Exchange<?>> way) implements Plain {}

  /// He is given an error, or turned away with a page that is not the site's.
  record NotServed(List<Exchange<?>> way, int status) implements Plain {}

  /// Nobody can tell.
  record Missed(Sight.Missed<Fact.HttpAnswer> missed) implements Plain {
    @Override
    public List<Exchange<?>> way() {
      return List.of(missed.exchange());
    }
  }

  /// Follows a path from port 80.
  static Plain follow(View view, Spot spot, String target) {
    List<Exchange<?>> way = new ArrayList<>();
    HttpUrl url = HttpUrl.of(false, spot.host(), target);
    for (int step = 0; step <= MOST_STEPS; step++) {
      Exchange.HttpRequest request = Walk.request(url, spot.address());
      way.add(request);
      switch (view.see(request)) {
        case Sight.Missed<Fact.HttpAnswer> missed -> {
          return new Missed(missed);
        }
        case Sight.Seen<Fact.HttpAnswer> seen -> {
          Optional<String> location = Walk.location(seen.fact());
          if (location.isEmpty()) {
            int status = seen.fact().status();
            boolean content = status < 300 && !TurnedAway.by(seen.fact());
            return content ? new Content(way) : new NotServed(way, status);
          }
          Optional<HttpUrl> next = url.resolve(location.get());
          if (next.isEmpty() || next.get().equals(url)) {
            return new Nowhere(way, location.get());
          }
          url = next.get();
          if (!url.host().equals(spot.host()) || url.port() != (url.secure() ? 443 : 80)) {
            return new OtherPlace(way, url.text());
          }
          if (url.secure()) {
            return new Upgraded(way, url.target());
          }
        }
      }
    }
    return new Nowhere(way, url.text());
  }
}
