package no.dugnad.judge.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.dugnad.model.measure.Bearing;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.facts.PortScanFacts;
import no.dugnad.wire.evidence.facts.VulnerabilityScanFacts;
import org.junit.jupiter.api.Test;

class ScanEvidenceTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static List<Statement> judged(Facts facts) {
    Brought file = new Brought("f", new Format("x", true, ""), facts, TODAY);
    return EvidenceRules.judge(new Pile(List.of(file), TODAY));
  }

  private static PortScanFacts ports(long remote, boolean looked, boolean complete) {
    return new PortScanFacts(256, 40, 80, remote, 0, remote, looked, complete, Optional.empty());
  }

  private static VulnerabilityScanFacts scan(long high, Optional<Long> signedIn, boolean filtered) {
    return new VulnerabilityScanFacts(
        40, high, 0, high, 0, 0, 100, 0, signedIn, filtered, Optional.empty());
  }

  private static List<Statement> about(List<Statement> said, String measure) {
    return said.stream().filter(one -> one.evidence().measure().id().equals(measure)).toList();
  }

  @Test
  void a_scan_shows_nothing() {
    assertThat(judged(ports(0, true, true)))
        .extracting(one -> one.evidence().bearing())
        .containsOnly(Bearing.SUPPORTS);
    assertThat(judged(scan(3, Optional.of(40L), false)))
        .extracting(one -> one.evidence().bearing())
        .doesNotContain(Bearing.SHOWS);
  }

  @Test
  void only_a_whole_scan_that_looked_and_reached_nobody_supports_a_divided_network() {
    assertThat(about(judged(ports(0, true, true)), "SEGMENT")).hasSize(1);
    assertThat(about(judged(ports(1, true, true)), "SEGMENT")).isEmpty();
    assertThat(about(judged(ports(0, false, true)), "SEGMENT")).isEmpty();
    assertThat(about(judged(ports(0, true, false)), "SEGMENT")).isEmpty();
  }

  @Test
  void machines_with_high_findings_cap_patching_within_a_range() {
    Statement cap = about(judged(scan(10, Optional.empty(), false)), "PATCH_INT").getFirst();
    assertThat(cap.evidence().bearing()).isEqualTo(Bearing.CAPS);
    assertThat(cap.evidence().share().low()).isEqualTo(0.75);
    assertThat(cap.evidence().share().high()).isEqualTo(1);
  }

  @Test
  void a_filtered_file_caps_nothing_since_machines_without_findings_are_missing() {
    assertThat(about(judged(scan(10, Optional.of(40L), true)), "PATCH_INT")).isEmpty();
  }

  @Test
  void no_findings_support_only_where_the_scanner_could_sign_in_everywhere() {
    assertThat(about(judged(scan(0, Optional.of(40L), false)), "PATCH_INT")).hasSize(1);
    assertThat(about(judged(scan(0, Optional.of(39L), false)), "PATCH_INT")).isEmpty();
    assertThat(about(judged(scan(0, Optional.empty(), false)), "PATCH_INT")).isEmpty();
  }
}
