package no.dugnad.judge.ddos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import no.dugnad.catalogue.trust.TrustList;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.testing.FakeView;
import no.dugnad.judge.testing.Sayings;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontCheckTest {
  private static final DomainName DOMAIN = DomainName.of("fjellby.example");
  private static final DomainName WWW = DomainName.of("www.fjellby.example");
  private static final Fact.HttpAnswer PLAIN = answer();

  private final FakeView view = new FakeView().whole("example");

  private static Fact.HttpAnswer answer(String... fields) {
    return new Fact.HttpAnswer(
        200,
        "OK",
        List.of(fields).stream()
            .map(field -> field.split(": ", 2))
            .map(parts -> new Fact.Header(parts[0], parts[1]))
            .toList(),
        Bytes.utf8("<title>Fjellby</title>"),
        false,
        Optional.empty());
  }

  private void www(String address, Outcome outcome) {
    view.lines(WWW + (address.contains(":") ? " AAAA " : " A ") + address);
    for (boolean secure : List.of(true, false)) {
      Exchange.HttpRequest request =
          new Exchange.HttpRequest(
              "GET", secure, WWW, IpAddress.literal(address), secure ? 443 : 80, "/");
      switch (outcome) {
        case Fact.HttpAnswer page -> view.sees(request, page);
        case Failure failure -> view.fails(request, failure);
        case Fact other -> throw new IllegalArgumentException("no page: " + other);
      }
    }
  }

  private Finding judge() {
    Subject subject = new Subject(DOMAIN, FakeView.AT, new TrustList("none", List.of()), List.of());
    List<Finding> findings = new FrontCheck().judge(subject, view);
    assertThat(findings).hasSize(1);
    Sayings.sayable(findings.getFirst());
    return findings.getFirst();
  }

  private String said() {
    return judge().verdict().text() + " " + judge().reason().key();
  }

  @Test
  void one_address_is_a_question_to_ask_and_never_worse() {
    www("192.0.2.80", PLAIN);
    assertThat(said()).isEqualTo("partly ddos.front.one-address");
    assertThat(judge().repair()).isPresent();
    assertThat(judge().restsOn()).anyMatch(exchange -> exchange instanceof Exchange.HttpRequest);
  }

  @Test
  void an_address_of_each_family_may_be_one_machine() {
    www("192.0.2.80", PLAIN);
    www("2001:db8::80", PLAIN);
    assertThat(said()).isEqualTo("partly ddos.front.one-address");
  }

  @Test
  void two_addresses_side_by_side_are_one_network() {
    www("192.0.2.80", PLAIN);
    www("192.0.2.81", PLAIN);
    assertThat(said()).isEqualTo("partly ddos.front.one-network");
  }

  @Test
  void two_networks_are_met() {
    www("192.0.2.80", PLAIN);
    www("198.51.100.80", PLAIN);
    assertThat(said()).isEqualTo("met ddos.front.several-networks");
    assertThat(judge().reason().arguments()).containsEntry("networks", "2");
  }

  @ParameterizedTest
  @CsvSource({"CF-RAY: 8f1c2d3e4f5a6b7c-OSL", "cf-ray: x", "Server: cloudflare"})
  void a_service_is_known_by_what_it_leaves_in_the_answer(String field) {
    www("192.0.2.80", answer(field));
    assertThat(said()).isEqualTo("met ddos.front.service");
    assertThat(judge().reason().arguments()).containsEntry("service", "Cloudflare");
  }

  @Test
  void a_service_is_known_by_the_alias_and_not_by_a_name_that_only_ends_alike() {
    view.lines("www.fjellby.example CNAME fjellby.example.edgekey.net.")
        .lines("fjellby.example.edgekey.net A 192.0.2.80")
        .whole("net");
    assertThat(said()).isEqualTo("met ddos.front.service");
    FakeView alike =
        new FakeView()
            .whole("example")
            .whole("net")
            .lines("www.fjellby.example CNAME fjellby.notedgekey.net.")
            .lines("fjellby.notedgekey.net A 192.0.2.80");
    Subject subject = new Subject(DOMAIN, FakeView.AT, new TrustList("none", List.of()), List.of());
    assertThat(new FrontCheck().judge(subject, alike))
        .extracting(finding -> finding.verdict().text())
        .containsExactly("unknown");
  }

  @Test
  void an_answer_that_did_not_come_may_have_borne_the_mark() {
    www("192.0.2.80", new Failure.TimedOut("answer"));
    assertThat(judge().verdict()).isEqualTo(Verdict.unknown(Cause.TIMED_OUT));
  }

  @Test
  void an_address_that_did_not_come_may_be_in_another_network() {
    www("192.0.2.80", PLAIN);
    view.fails(WWW.ascii(), RecordType.AAAA, new Failure.TimedOut("answer"));
    assertThat(judge().verdict()).isEqualTo(Verdict.unknown(Cause.TIMED_OUT));
  }

  @Test
  void what_was_seen_of_two_networks_stands_though_an_answer_is_missing() {
    www("192.0.2.80", PLAIN);
    www("198.51.100.80", new Failure.TimedOut("connect"));
    assertThat(said()).isEqualTo("met ddos.front.several-networks");
  }

  @Test
  void without_a_site_there_is_no_question() {
    view.lines("fjellby.example TXT \"x\"");
    assertThat(judge().verdict()).isEqualTo(Verdict.notApplicable());
    assertThat(judge().reason().key()).isEqualTo("common.no-site");
  }
}
