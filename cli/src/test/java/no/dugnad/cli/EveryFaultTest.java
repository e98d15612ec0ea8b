package no.dugnad.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import no.dugnad.practice.fault.Fault;
import no.dugnad.practice.fault.Faults;
import no.dugnad.run.RunResult;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every fault that practice can plant is found over the real protocols, with the verdict and the
/// reason that its clause says. Each takes a second or two, most of it waiting to ask again, so
/// they run a few at a time.
class EveryFaultTest {
  private static final int AT_ONCE = Integer.getInteger("dugnad.faults.atOnce", 6);

  @TestFactory
  Stream<DynamicTest> each_planted_fault_is_told_by_its_clause() {
    String wanted = System.getProperty("dugnad.faults.only", "");
    List<Fault> faults =
        Faults.all().stream().filter(fault -> fault.name().startsWith(wanted)).toList();
    Map<Fault, Future<RunResult>> runs = new LinkedHashMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    faults.forEach(fault -> runs.put(fault, threads.submit(() -> Laboratory.check(fault))));
    threads.shutdown();
    return faults.stream()
        .map(fault ->
            DynamicTest.dynamicTest(
                fault.name(), () -> compare(fault, requireNonNull(runs.get(fault)))));
  }

  private static void compare(Fault fault, Future<RunResult> run)
      throws InterruptedException, ExecutionException {
    List<String> told = new ArrayList<>();
    for (RunResult.Judged judged : run.get().findings()) {
      told.add(judged.finding().verdict().text() + " " + judged.finding().reason().key());
    }
    // A clause that all checks share, such as a time-out, has its text among the common ones.
    assertThat(told)
        .as(fault.about())
        .containsAnyOf(
            fault.expected().text() + " " + fault.check() + "." + fault.clause(),
            fault.expected().text() + " common." + fault.clause());
  }
}
