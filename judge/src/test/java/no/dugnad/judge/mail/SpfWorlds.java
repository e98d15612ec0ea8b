package no.dugnad.judge.mail;

import java.util.List;
import java.util.random.RandomGenerator;
import no.dugnad.catalogue.trust.TrustList;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.testing.FakeView;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.View;

/// Worlds for the tests of the SPF checks, planned and random.
final class SpfWorlds {
  static final DomainName DOMAIN = DomainName.of("fjellby.example");

  private static final List<String> TERMS =
      List.of(
          "a",
          "mx",
          "a:h1.example",
          "a:h2.example",
          "a:gone.example",
          "mx:gone.example",
          "mx/12",
          "a:h1.example/0",
          "a:wide.example/1",
          "ip4:192.0.2.0/24",
          "ip4:10.0.0.0/8",
          "ip4:0.0.0.0/1",
          "ip4:128.0.0.0/1",
          "ip6:2001:db8::/32",
          "ip6:2000::/3",
          "ptr",
          "exists:%{i}.x.example",
          "exists:h1.example",
          "exists:gone.example",
          "include:s1.example",
          "include:s2.example",
          "include:s3.example",
          "include:s4.%{d}",
          "include:%{l}.s.example",
          "include:gone.example",
          "include:spf.protection.outlook.com",
          "-include:s2.example",
          "?ip4:198.51.100.1",
          "include:fjellby.example",
          "x=y",
          "ip4=192.0.2.1",
          "nonsense",
          "exp=e.example",
          "include:..example");

  private static final List<String> ENDINGS =
      List.of(
          "-all",
          "~all",
          "?all",
          "+all",
          "",
          "redirect=s1.example",
          "redirect=s4.example",
          "redirect=%{l}.example",
          "-all a",
          "redirect=fjellby.example");

  private SpfWorlds() {}

  /// Everything answers; what no line tells does not exist.
  static FakeView known(String... lines) {
    return new FakeView().whole(".").lines(lines);
  }

  /// A domain with an MX record and this SPF record.
  static FakeView withSpf(String record) {
    return known(
            "fjellby.example MX 10 mx.fjellby.example",
            "mx.fjellby.example A 192.0.2.25",
            "fjellby.example A 192.0.2.80",
            "h1.example A 198.51.100.1",
            "h2.example A 198.51.100.2",
            "h2.example AAAA 2001:db8::2")
        .txt("fjellby.example", record);
  }

  static Finding judge(Check check, View view) {
    Subject subject = new Subject(DOMAIN, FakeView.AT, new TrustList("none", List.of()), List.of());
    return check.judge(subject, view).getFirst();
  }

  static Check check(String id) {
    return SpfChecks.all().stream()
        .filter(check -> check.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  static FakeView random(RandomGenerator random) {
    FakeView view =
        known(
            "h1.example A 198.51.100.1",
            "h2.example A 198.51.100.2",
            "h2.example AAAA 2001:db8::2",
            "wide.example A 1.2.3.4",
            "wide.example A 200.2.3.4");
    switch (random.nextInt(4)) {
      case 0 -> view.lines("fjellby.example MX 0 .");
      case 1 -> {}
      default ->
          view.lines(
              "fjellby.example MX 10 mx.fjellby.example",
              "mx.fjellby.example A 192.0.2.25",
              "mx.fjellby.example AAAA 2001:db8::25");
    }
    for (String name :
        List.of(
            "fjellby.example",
            "s1.example",
            "s2.example",
            "s3.example",
            "s4.fjellby.example",
            "s4.example",
            "spf.protection.outlook.com")) {
      int records = random.nextInt(8) == 0 ? random.nextInt(3) : 1;
      for (int i = 0; i < records; i++) {
        view.txt(name, record(random));
      }
    }
    if (random.nextBoolean()) {
      view.txt(
          "_dmarc.fjellby.example", "v=DMARC1; p=" + (random.nextBoolean() ? "reject" : "none"));
    }
    return view;
  }

  private static String record(RandomGenerator random) {
    StringBuilder record = new StringBuilder("v=spf1");
    int terms = random.nextInt(random.nextInt(6) == 0 ? 14 : 5);
    for (int i = 0; i < terms; i++) {
      record.append(' ').append(TERMS.get(random.nextInt(TERMS.size())));
    }
    return record
        .append(' ')
        .append(ENDINGS.get(random.nextInt(ENDINGS.size())))
        .toString()
        .strip();
  }
}
