package no.dugnad.wire.evidence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.Samples;
import no.dugnad.wire.evidence.facts.DmarcReportFacts;
import no.dugnad.wire.evidence.facts.DmarcReportFacts.Policy;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.facts.RoleFacts;
import no.dugnad.wire.evidence.facts.TlsReportFacts;
import no.dugnad.wire.evidence.importers.Importers;
import org.junit.jupiter.api.Test;

class MailReportsTest {
  private static final String RECORD =
      "<record><row><count>%s</count><policy_evaluated><disposition>%s</disposition>"
          + "<dkim>%s</dkim><spf>%s</spf></policy_evaluated></row></record>";

  private static Facts facts(Content content) throws IOException {
    return ((Reading.Read) Importers.read(content)).facts();
  }

  private static BadFile bad(Content content) throws IOException {
    return ((Reading.Bad) Importers.read(content)).why();
  }

  private static String dmarc(String... records) {
    return "<?xml version='1.0'?><feedback><policy_published><p>reject</p></policy_published>"
        + String.join("", records)
        + "</feedback>";
  }

  @Test
  void reports_of_both_rfcs_are_counted() throws IOException {
    assertThat(facts(Samples.of("dmarc-rfc9990-sample.xml")))
        .isEqualTo(
            new DmarcReportFacts(
                Policy.QUARANTINE,
                123,
                123,
                0,
                0,
                Optional.of(Instant.ofEpochSecond(302_918_399))));
    assertThat(facts(Samples.of("dmarc-rfc7489-outlook.xml")))
        .isEqualTo(
            new DmarcReportFacts(
                Policy.NONE, 1, 0, 0, 1, Optional.of(Instant.ofEpochSecond(1_711_843_200))));
  }

  @Test
  void one_pass_is_enough_and_a_failure_is_stopped_or_let_through() throws IOException {
    String report =
        dmarc(
            RECORD.formatted(5, "none", "fail", "pass"),
            RECORD.formatted(3, "reject", "fail", "fail"),
            RECORD.formatted(2, "quarantine", "fail", "fail"),
            RECORD.formatted(1, "none", "fail", "fail"));
    assertThat(facts(Samples.text(report)))
        .isEqualTo(new DmarcReportFacts(Policy.REJECT, 11, 5, 5, 1, Optional.empty()));
  }

  @Test
  void a_count_that_is_none_and_a_report_without_records_are_told() throws IOException {
    assertThat(bad(Samples.text(dmarc(RECORD.formatted("many", "none", "pass", "pass")))))
        .isEqualTo(BadFile.lacks("count"));
    assertThat(bad(Samples.text(dmarc())).problem()).isEqualTo(Problem.NO_ROWS);
    assertThat(bad(Samples.refused("dmarc-broken-on-purpose.xml")).problem())
        .isEqualTo(Problem.XML);
  }

  @Test
  void reports_of_tls_are_counted_by_their_totals() throws IOException {
    assertThat(facts(Samples.of("tlsrpt-rfc8460.json")))
        .isEqualTo(
            new TlsReportFacts(1, 5326, 303, Optional.of(Instant.parse("2016-04-01T23:59:59Z"))));
    assertThat(facts(Samples.of("tlsrpt-mailru-no-policy-string.json")))
        .isEqualTo(new TlsReportFacts(1, 0, 1, Optional.of(Instant.parse("2024-02-23T00:00:00Z"))));
    String start = "{\"report-id\":\"x\",\"date-range\":{},\"policies\":[";
    assertThat(bad(Samples.text(start + "]}")).problem()).isEqualTo(Problem.NO_ROWS);
    assertThat(bad(Samples.text(start + "{}]}")).problem()).isEqualTo(Problem.VALUE);
    assertThat(
            bad(Samples.text(start + "{\"summary\":{\"total-successful-session-count\":-1}}]}"))
                .problem())
        .isEqualTo(Problem.VALUE);
  }

  @Test
  void who_holds_two_roles_is_one_person_and_a_full_list_may_be_cut() throws IOException {
    assertThat(facts(Samples.of("directoryRoles-expand-members.json")))
        .isEqualTo(new RoleFacts(1, 2, 1, 1, 0, true));
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      members.append(i == 0 ? "" : ",").append("{\"id\":\"").append(i).append("\"}");
    }
    RoleFacts full =
        (RoleFacts)
            facts(
                Samples.text(
                    "{\"value\":[{\"roleTemplateId\":\"x\",\"members\":[" + members + "]}]}"));
    assertThat(full.persons()).isEqualTo(20);
    assertThat(full.notes()).containsExactly("incomplete");
    assertThat(bad(Samples.text("{\"value\":[{\"roleTemplateId\":\"x\"}]}")).expected())
        .contains("members");
  }
}
