package no.dugnad.cli;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import no.dugnad.model.finding.Finding;
import no.dugnad.practice.fault.Fault;
import no.dugnad.practice.fault.Faults;
import no.dugnad.run.RunResult;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every fault that practice can plant is found over the real protocols, where it is, with the
/// verdict and the reason that its clause says, and nowhere else:
///
/// 1. the check says one thing about its whole, with the verdict that the fault says;
/// 2. where it judges parts, at least one part carries the fault's verdict and clause, and so does
///    every part that is told otherwise than in the healthy municipality; what differs is what the
///    fault is about, and where the fault names its parts, it is those;
/// 3. where it judges no parts, the whole carries the clause.
///
/// Each takes a second or two, most of it waiting to ask again, so they run a few at a time.
class EveryFaultTest {
  private static final int AT_ONCE = Integer.getInteger("dugnad.faults.atOnce", 6);

  @TestFactory
  Stream<DynamicTest> each_planted_fault_is_told_by_its_clause() {
    String wanted = System.getProperty("dugnad.faults.only", "");
    List<Fault> faults =
        Faults.all().stream().filter(fault -> fault.name().startsWith(wanted)).toList();
    Map<String, Future<RunResult>> healthy = new HashMap<>();
    Map<Fault, Future<RunResult>> planted = new LinkedHashMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    for (Fault fault : faults) {
      healthy.computeIfAbsent(
          fault.domain(), domain -> threads.submit(() -> Laboratory.healthy(domain)));
      planted.put(fault, threads.submit(() -> Laboratory.check(fault)));
    }
    threads.shutdown();
    return faults.stream()
        .map(fault ->
            DynamicTest.dynamicTest(
                fault.name(),
                () ->
                    compare(
                        fault,
                        requireNonNull(healthy.get(fault.domain())).get(),
                        requireNonNull(planted.get(fault)).get())));
  }

  private static void compare(Fault fault, RunResult healthy, RunResult planted) {
    List<Finding> wholes = findings(planted, fault.check(), false);
    List<Finding> parts = findings(planted, fault.check(), true);
    SoftAssertions softly = new SoftAssertions();
    softly
        .assertThat(wholes)
        .as("%s: the whole of %s", fault.about(), fault.check())
        .extracting(finding -> finding.verdict().text())
        .containsExactly(fault.whole().text());
    List<String> usual =
        findings(healthy, fault.check(), true).stream().map(EveryFaultTest::said).toList();
    List<Finding> bearers = parts.isEmpty() ? wholes : parts;
    softly
        .assertThat(bearers.stream().anyMatch(finding -> bears(finding, fault)))
        .as(
            "%s: one of these says %s %s: %s",
            fault.about(), fault.expected().text(), fault.clause(), told(bearers))
        .isTrue();
    softly
        .assertThat(
            parts.stream()
                .filter(finding -> !bears(finding, fault))
                .map(EveryFaultTest::said)
                .filter(said -> !usual.contains(said)))
        .as("%s: parts that it is not about are told as in health", fault.about())
        .isEmpty();
    List<String> bearing =
        parts.stream()
            .filter(finding -> bears(finding, fault))
            .map(finding -> finding.asset().id())
            .toList();
    softly
        .assertThat(fault.at())
        .as("%s: each part that it is about bears it: %s", fault.about(), bearing)
        .allMatch(place -> bearing.stream().anyMatch(id -> id.contains(place)));
    softly
        .assertThat(bearing)
        .as("%s: no other part bears it", fault.about())
        .allMatch(id -> fault.at().isEmpty() || fault.at().stream().anyMatch(id::contains));
    softly.assertAll();
  }

  /// A clause that all checks share, such as a time-out, has its text among the common ones.
  private static boolean bears(Finding finding, Fault fault) {
    return finding.verdict().text().equals(fault.expected().text())
        && List.of(fault.check() + "." + fault.clause(), "common." + fault.clause())
            .contains(finding.reason().key());
  }

  private static List<Finding> findings(RunResult result, String check, boolean part) {
    return result.findings().stream()
        .filter(judged -> judged.part() == part)
        .map(RunResult.Judged::finding)
        .filter(finding -> finding.check().equals(check))
        .toList();
  }

  private static List<String> told(List<Finding> findings) {
    return findings.stream().map(EveryFaultTest::said).toList();
  }

  private static String said(Finding finding) {
    return finding.asset().id() + " " + finding.verdict().text() + " " + finding.reason().key();
  }
}
