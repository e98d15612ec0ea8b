package no.dugnad.wire.evidence.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Found;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.Samples;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.facts.PortScanFacts;
import no.dugnad.wire.evidence.facts.VulnerabilityScanFacts;
import no.dugnad.wire.evidence.importers.Importers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScansTest {
  private static Facts read(Content content) throws IOException {
    return ((Reading.Read) Importers.read(content)).facts();
  }

  private static VulnerabilityScanFacts weaknesses(Content content) throws IOException {
    return (VulnerabilityScanFacts) read(content);
  }

  private static BadFile bad(String text) throws IOException {
    return ((Reading.Bad) Importers.read(Samples.text(text))).why();
  }

  private static String nmap(String hosts) {
    return "<nmaprun scanner=\"nmap\" start=\"1\">"
        + "<scaninfo protocol=\"tcp\" services=\"1-1024,3389\"/>"
        + hosts
        + "<runstats><finished time=\"1795530985\" exit=\"success\"/></runstats></nmaprun>";
  }

  private static String port(String protocol, int number, String state) {
    return "<host><status state=\"up\" reason=\"user-set\"/><address addr=\"10.1.2.3\"/><ports>"
        + "<port protocol=\"%s\" portid=\"%d\"><state state=\"%s\"/></port></ports></host>"
            .formatted(protocol, number, state);
  }

  @Test
  void nmap_with_a_document_type_is_read_and_nothing_is_fetched() throws IOException {
    PortScanFacts facts = (PortScanFacts) read(Samples.of("nmap-two-hosts.xml"));
    assertThat(facts.addresses()).isEqualTo(2);
    assertThat(facts.answered()).isEqualTo(2);
    assertThat(facts.open()).isEqualTo(4);
    assertThat(facts.remote()).isZero();
    assertThat(facts.lookedAtRemote()).isTrue();
    assertThat(facts.complete()).isTrue();
    assertThat(facts.asOf()).contains(java.time.Instant.ofEpochSecond(1746624465));
  }

  @Test
  void entities_of_a_document_type_are_not_expanded() throws IOException {
    String bomb =
        "<!DOCTYPE nmaprun [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
            + nmap("<host><x>&a;&b;</x></host>");
    Reading reading = Importers.read(Samples.text(bomb));
    assertThat(reading.toString()).doesNotContain("aaaa", "root:");
  }

  @ParameterizedTest
  @CsvSource({
    "tcp, 3389, open, 1, 1",
    "tcp, 445, open, 1, 1",
    "udp, 3389, open, 0, 1",
    "tcp, 3389, filtered, 0, 0",
    "tcp, 3389, open|filtered, 0, 0",
    "tcp, 3389, closed, 0, 1"
  })
  void only_what_is_open_counts_and_what_was_taken_for_granted_has_not_answered(
      String protocol, int number, String state, long remote, long answered) throws IOException {
    PortScanFacts facts = (PortScanFacts) read(Samples.text(nmap(port(protocol, number, state))));
    assertThat(facts.remote()).isEqualTo(remote);
    assertThat(facts.answered()).isEqualTo(answered);
  }

  @Test
  void ports_that_were_not_looked_at_are_not_closed() throws IOException {
    String few = nmap(port("tcp", 80, "open")).replace("1-1024,3389", "80,443");
    PortScanFacts facts = (PortScanFacts) read(Samples.text(few));
    assertThat(facts.lookedAtRemote()).isFalse();
    assertThat(facts.notes()).contains("not-looked");
  }

  @Test
  void a_scan_that_was_stopped_is_not_complete_and_a_cut_file_is_refused() throws IOException {
    String stopped = nmap(port("tcp", 80, "open")).replace("\"success\"", "\"error\"");
    assertThat(((PortScanFacts) read(Samples.text(stopped))).complete()).isFalse();
    String whole = nmap(port("tcp", 80, "open"));
    assertThat(bad(whole.substring(0, whole.length() - 20)).problem()).isEqualTo(Problem.XML);
    assertThat(bad(nmap("")).problem()).isEqualTo(Problem.NO_ROWS);
    assertThat(bad(nmap("<a>".repeat(100))).problem()).isEqualTo(Problem.PIECE_TOO_LARGE);
  }

  @Test
  void nessus_counts_machines_once_by_their_worst_finding() throws IOException {
    VulnerabilityScanFacts facts = weaknesses(Samples.of("nessus-10.csv"));
    assertThat(facts.hosts()).isEqualTo(2);
    assertThat(facts.severe()).isEqualTo(2);
    assertThat(facts.medium()).isEqualTo(3);
    assertThat(facts.filtered()).as("no row without a finding, so some may be left out").isTrue();
    assertThat(weaknesses(Samples.of("nessus-classic.csv")).filtered()).isFalse();
  }

  @Test
  void the_empty_rows_of_tenable_sc_count_for_nothing() throws IOException {
    VulnerabilityScanFacts facts = weaknesses(Samples.of("tenable-sc.csv"));
    assertThat(facts.hosts()).isEqualTo(2);
    assertThat(facts.medium()).isEqualTo(4);
    assertThat(facts.unsaid()).isZero();
  }

  @Test
  void a_scanner_that_could_not_sign_in_is_noted() throws IOException {
    VulnerabilityScanFacts facts = weaknesses(Samples.of("one-finding.cut.nessus"));
    assertThat(facts.hosts()).isEqualTo(1);
    assertThat(facts.credentialed()).contains(0L);
    assertThat(facts.notes()).contains("from-outside");
  }

  @ParameterizedTest
  @ValueSource(strings = {"openvas-many.xml", "openvas-one.xml", "openvas.csv"})
  void findings_that_a_filter_left_out_are_not_absent(String name) throws IOException {
    VulnerabilityScanFacts facts = weaknesses(Samples.of(name));
    assertThat(facts.filtered()).isTrue();
    assertThat(facts.severe() + facts.medium() + facts.low()).isPositive();
    assertThat(facts.asOf()).isPresent();
  }

  @Test
  void a_report_without_machines_is_no_scan_rather_than_no_fault() throws IOException {
    assertThat(Importers.read(Samples.refused("openvas-none.xml")))
        .isEqualTo(new Reading.Bad(BadFile.whole(Problem.NO_ROWS)));
  }

  @Test
  void a_filter_that_leaves_nothing_out_is_known() {
    assertThat(OpenvasXml.leavesOut("apply_overrides=0 levels=hmlg rows=-1 min_qod=0")).isFalse();
    assertThat(OpenvasXml.leavesOut("levels=hml min_qod=0")).isTrue();
    assertThat(OpenvasXml.leavesOut("levels=hmlg min_qod=70")).isTrue();
    assertThat(OpenvasXml.leavesOut("")).isTrue();
  }

  @Test
  void a_finding_without_a_machine_is_told_with_its_row() throws IOException {
    String header = "Plugin ID,Risk,Host,Name,Plugin Output\n";
    assertThat(bad(header + "1,High,a,n,o\n1,High,,n,o\n"))
        .isEqualTo(BadFile.value(new Place.Row(3), "Host", Found.NOTHING));
    assertThat(bad(header).problem()).isEqualTo(Problem.NO_ROWS);
  }

  @Test
  void what_gets_no_updates_any_more_is_seen_in_medium_findings_and_up() throws IOException {
    String header = "Plugin ID,Risk,Host,Name,Plugin Output\n";
    String title = "Unsupported Windows OS (remote)";
    assertThat(
            weaknesses(Samples.text(header + "1,Critical,a," + title + ",o\n")).hostsUnsupported())
        .isEqualTo(1);
    assertThat(weaknesses(Samples.text(header + "1,None,a," + title + ",o\n")).hostsUnsupported())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nmap-two-hosts.xml",
        "nmap-vulners.xml",
        "nessus-10.csv",
        "openvas-one.xml",
        "openvas.csv",
        "one-finding.cut.nessus"
      })
  void no_name_or_address_is_kept(String name) throws IOException {
    assertThat(read(Samples.of(name)).toString())
        .doesNotContain("192.168", "10.0.", "google", "LOGSRV", "dc01", "vulnweb", "172.217");
  }

  @FuzzTest
  void whatever_stands_in_a_scan_ends_in_a_reading(FuzzedDataProvider data) throws IOException {
    String whole = nmap(port("tcp", 3389, "open"));
    int from = data.consumeInt(0, whole.length());
    String put = data.consumeRemainingAsString();
    Content content = Samples.text(whole.substring(0, from) + put + whole.substring(from));
    assertThat(Importers.read(content)).isNotInstanceOf(Reading.NotThisKind.class);
  }
}
