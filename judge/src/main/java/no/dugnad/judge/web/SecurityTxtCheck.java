package no.dugnad.judge.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.WebSites;
import no.dugnad.judge.kin.WebSites.Spot;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.View;
import no.dugnad.wire.securitytxt.SecurityTxt;

/// `web.securitytxt`: whether somebody who has found a fault is told whom to write to (RFC 9116).
/// Judged once for the domain: the file of the domain's own host, or else that of `www`.
public final class SecurityTxtCheck implements Check {
  /// The public id.
  public static final String ID = "web.securitytxt";

  private static final String PATH = "/.well-known/security.txt";
  private static final String OLD_PATH = "/security.txt";
  private static final Scribe SCRIBE = new Scribe(ID, "RFC 9116 §3");

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Set<Claim> claims() {
    return Set.of(Claim.ABSENCE, Claim.CONTENT);
  }

  @Override
  public Asset whole(Subject subject) {
    return new Asset.Domain(subject.domain());
  }

  /// What one host has.
  private sealed interface Found {
    record File(Landing.Arrived at, SecurityTxt file) implements Found {}

    record Nothing(Exchange<?> answered) implements Found {}

    record NotKnown(Finding finding) implements Found {}
  }

  @Override
  public List<Finding> judge(Subject subject, View view) {
    WebSites sites = WebSites.of(view, subject.domain());
    Asset asset = whole(subject);
    List<Found> found = onEach(view, sites, asset, PATH);
    for (Found one : found) {
      switch (one) {
        case Found.File(Landing.Arrived at, SecurityTxt file) -> {
          return List.of(new SecurityTxtRules(SCRIBE, subject, asset).judge(at, file));
        }
        // The file of the domain's own host would go before that of www.
        case Found.NotKnown(Finding finding) -> {
          return List.of(finding);
        }
        case Found.Nothing _ -> {}
      }
    }
    if (!sites.missed().isEmpty()) {
      return List.of(SCRIBE.unknown(asset, sites.missed().getFirst().lookup()));
    }
    if (found.isEmpty()) {
      return new SiteFindings(SCRIBE).complete(subject, sites, List.of());
    }
    List<Exchange<?>> restsOn = new ArrayList<>(nothings(found));
    List<Found> old = onEach(view, sites, asset, OLD_PATH);
    Optional<Found.File> oldFile = file(old);
    String record = SecurityTxtRules.example(subject);
    if (oldFile.isPresent()) {
      restsOn.add(oldFile.get().at().request());
      return List.of(
          SCRIBE
              .partly(asset, "old-place")
              .with("url", oldFile.get().at().url().text())
              .repair("old-place")
              .on(restsOn));
    }
    return List.of(SCRIBE.notMet(asset, "absent").repair("absent", record).on(restsOn));
  }

  private static Optional<Found.File> file(List<Found> found) {
    return found.stream()
        .filter(Found.File.class::isInstance)
        .map(Found.File.class::cast)
        .findFirst();
  }

  private static List<Exchange<?>> nothings(List<Found> found) {
    List<Exchange<?>> exchanges = new ArrayList<>();
    for (Found one : found) {
      if (one instanceof Found.Nothing(Exchange<?> answered)) {
        exchanges.add(answered);
      }
    }
    return exchanges;
  }

  private static List<Found> onEach(View view, WebSites sites, Asset asset, String path) {
    List<Found> found = new ArrayList<>();
    for (WebSites.Site site : sites.sites()) {
      on(view, sites.spots(site.host()), asset, path).ifPresent(found::add);
    }
    return found;
  }

  /// What a host has, told by the first of its addresses that tells anything.
  private static Optional<Found> on(View view, List<Spot> spots, Asset asset, String path) {
    Optional<Found> last = Optional.empty();
    for (Spot spot : spots) {
      Landing landing = new Walk(view, Set.of()).from(spot, path).getFirst();
      if (!(landing instanceof Landing.Lost lost)) {
        return read(landing, asset);
      }
      last = Optional.of(new Found.NotKnown(SCRIBE.unknown(asset, lost.missed())));
      if (lost.missed().failure() instanceof Failure.NotLooked) {
        break;
      }
    }
    return last;
  }

  private static Optional<Found> read(Landing landing, Asset asset) {
    return switch (landing) {
      case Landing.Arrived page when page.successful() -> {
        SecurityTxt file = SecurityTxt.parse(page.answer().body().cut(65_536).utf8());
        // An ordinary page in place of "not found" is no file, whatever its status.
        boolean some =
            !file.values("contact").isEmpty()
                || !file.values("expires").isEmpty()
                || !page.document() && !file.fields().isEmpty();
        yield Optional.of(some ? new Found.File(page, file) : new Found.Nothing(page.request()));
      }
      case Landing.Arrived page
          when page.answer().status() == 404 || page.answer().status() == 410 ->
          Optional.of(new Found.Nothing(page.request()));
      case Landing.Arrived error ->
          Optional.of(new Found.NotKnown(new SiteFindings(SCRIBE).error(error).about(asset)));
      case Landing.Astray astray ->
          Optional.of(new Found.NotKnown(new SiteFindings(SCRIBE).astray(astray).about(asset)));
      case Landing.Lost lost ->
          Optional.of(new Found.NotKnown(SCRIBE.unknown(asset, lost.missed())));
      case Landing.Elsewhere _, Landing.NoServer _ -> Optional.empty();
    };
  }
}
