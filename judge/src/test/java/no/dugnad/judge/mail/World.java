package no.dugnad.judge.mail;

import java.util.List;
import no.dugnad.catalogue.trust.TrustList;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.testing.FakeView;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.finding.Finding;

/// A municipality that has mail and SPF and nothing else, in a world whose zones are whole.
final class World {
  static final DomainName DOMAIN = DomainName.of("fjellby.kommune.no");
  static final Subject SUBJECT =
      new Subject(DOMAIN, FakeView.AT, new TrustList("none", List.of()), List.of());

  private World() {}

  static FakeView used() {
    return empty()
        .lines(
            "fjellby.kommune.no MX 10 mx1.fjellby.kommune.no",
            "fjellby.kommune.no MX 20 mx2.fjellby.kommune.no",
            "fjellby.kommune.no TXT \"v=spf1 mx -all\"");
  }

  static FakeView empty() {
    return new FakeView().whole("no").whole("net").whole("kommune.no").whole("fjellby.kommune.no");
  }

  static Check check(String id) {
    return MailPolicyChecks.all().stream()
        .filter(check -> check.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  static List<Finding> judge(String id, FakeView view) {
    return check(id).judge(SUBJECT, view);
  }
}
