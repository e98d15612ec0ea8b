package no.dugnad.judge.web;

import no.dugnad.judge.kin.TurnedAway;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.wire.html.HtmlHead;
import no.dugnad.wire.http.ContentType;
import no.dugnad.wire.http.HttpUrl;

/// Where somebody ends up who asks one address of a site for a page.
sealed interface Landing {
  /// The address that he ended up at.
  Asset.Endpoint endpoint();

  /// At an answer that leads no further.
  ///
  /// @param request the one that it answers
  record Arrived(
      Asset.Endpoint endpoint, HttpUrl url, Exchange.HttpRequest request, Fact.HttpAnswer answer)
      implements Landing {
    /// Whether the answer is a page or file of the site's, and not an error.
    boolean successful() {
      return answer.status() >= 200 && answer.status() < 300 && !TurnedAway.by(answer);
    }

    /// Whether a browser shows it as a document in which scripts can run.
    boolean document() {
      return ContentType.of(answer.header("Content-Type")).map(ContentType::document).orElse(true);
    }

    /// What stands in the head of the document.
    HtmlHead head() {
      return HtmlHead.parse(answer.body().latin1());
    }
  }

  /// At an address of a site that is looked at anyhow.
  record Elsewhere(Asset.Endpoint endpoint, HttpUrl url) implements Landing {}

  /// Nowhere: the way goes in a circle, further than we follow, or where no browser goes.
  record Astray(Asset.Endpoint endpoint, String location, Exchange.HttpRequest request)
      implements Landing {}

  /// Nobody can tell.
  record Lost(Asset.Endpoint endpoint, Sight.Missed<?> missed) implements Landing {}

  /// There is no web server: both ports refuse.
  record NoServer(Asset.Endpoint endpoint) implements Landing {}
}
