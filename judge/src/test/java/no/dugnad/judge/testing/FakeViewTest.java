package no.dugnad.judge.testing;

import static org.assertj.core.api.Assertions.assertThat;

import no.dugnad.model.asset.DomainName;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Sight;
import no.dugnad.wire.dns.RecordData;
import org.junit.jupiter.api.Test;

class FakeViewTest {
  private final FakeView view =
      new FakeView()
          .whole("fjellby.example")
          .lines(
              "fjellby.example MX 10 mx.fjellby.example",
              "www.fjellby.example CNAME mx.fjellby.example",
              "mx.fjellby.example A 192.0.2.25")
          .txt("fjellby.example", "v=spf1 \"mx\\ -all" + " ".repeat(300));

  @Test
  void lines_are_answers() {
    Fact.DnsAnswer mx = seen("fjellby.example", RecordType.MX);
    assertThat(RecordData.mx(mx.records().getFirst()).orElseThrow().exchange())
        .isEqualTo(DomainName.of("mx.fjellby.example"));
    assertThat(
            RecordData.text(seen("fjellby.example", RecordType.TXT).records().getFirst())
                .orElseThrow())
        .isEqualTo("v=spf1 \"mx\\ -all" + " ".repeat(300));
  }

  @Test
  void aliases_are_followed() {
    Fact.DnsAnswer a = seen("www.fjellby.example", RecordType.A);
    assertThat(a.aliases()).containsExactly(DomainName.of("mx.fjellby.example"));
    assertThat(a.records()).hasSize(1);
  }

  @Test
  void within_a_whole_zone_nothing_is_an_answer() {
    assertThat(seen("fjellby.example", RecordType.A).noData()).isTrue();
    assertThat(seen("nowhere.fjellby.example", RecordType.A).noSuchName()).isTrue();
  }

  @Test
  void outside_nobody_has_looked() {
    Exchange.Lookup lookup = new Exchange.Lookup(DomainName.of("other.example"), RecordType.A);
    assertThat(view.see(lookup))
        .isInstanceOfSatisfying(
            Sight.Missed.class,
            missed -> assertThat(missed.failure()).isEqualTo(new Failure.NotLooked()));
    assertThat(view.missing()).containsExactly(lookup);
  }

  private Fact.DnsAnswer seen(String name, RecordType type) {
    Sight<Fact.DnsAnswer> sight = view.see(new Exchange.Lookup(DomainName.of(name), type));
    return sight instanceof Sight.Seen<Fact.DnsAnswer> seen
        ? seen.fact()
        : org.assertj.core.api.Assertions.fail("missed " + sight);
  }
}
