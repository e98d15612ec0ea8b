package no.dugnad.judge.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import no.dugnad.model.measure.Bearing;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.Evidence;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.wire.evidence.facts.DirectoryFacts;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.facts.MachineFacts;
import no.dugnad.wire.evidence.facts.Machines;
import org.junit.jupiter.api.Test;

class MachineEvidenceTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static Machines machines(String product, long count, long fresh, long late) {
    TreeMap<String, Long> active = new TreeMap<>();
    active.put(product, count);
    TreeMap<LocalDate, Long> updated = new TreeMap<>();
    updated.put(TODAY.minusDays(5), fresh);
    updated.put(TODAY.minusDays(200), late);
    return new Machines(count, active, new TreeMap<>(), updated, true, true, 0);
  }

  private static Brought table(Machines machines, boolean tried) {
    Facts facts = new MachineFacts(machines, false, true, Optional.empty());
    return new Brought("table", new Format("machines.table", tried, ""), facts, TODAY);
  }

  private static Brought directory(long count) {
    TreeMap<String, Long> active = new TreeMap<>();
    active.put("windows-server-2022", count);
    Machines machines =
        new Machines(count, active, new TreeMap<>(), new TreeMap<>(), false, true, 0);
    Facts facts =
        new DirectoryFacts(
            Optional.empty(), Optional.empty(), Optional.of(machines), Optional.empty());
    return new Brought("ad", new Format("ad.directory.ldapsearch", true, ""), facts, TODAY);
  }

  private static List<Evidence> about(String measure, Brought... files) {
    return EvidenceRules.judge(new Pile(List.of(files), TODAY)).stream()
        .map(Statement::evidence)
        .filter(one -> one.measure().id().equals(measure))
        .toList();
  }

  @Test
  void a_table_alone_only_caps_however_fresh_it_is() {
    Brought perfect = table(machines("windows-server-2022", 100, 100, 0), true);
    assertThat(about("PATCH_INT", perfect))
        .extracting(Evidence::bearing)
        .containsExactly(Bearing.CAPS);
    assertThat(about("PATCH_INT", perfect, table(machines("x", 100, 100, 0), true)))
        .extracting(Evidence::bearing)
        .containsOnly(Bearing.CAPS);
    assertThat(about("EOL", perfect)).extracting(Evidence::bearing).containsOnly(Bearing.SUPPORTS);
  }

  @Test
  void the_paper_perfect_patch_table_with_half_the_machines_missing_earns_half_at_most_likely() {
    Brought half = table(machines("windows-server-2022", 170, 170, 0), true);
    Evidence shown = about("PATCH_INT", half, directory(340)).getFirst();
    assertThat(shown.bearing()).isEqualTo(Bearing.SHOWS);
    assertThat(shown.level()).isEqualTo(EvidenceLevel.DOCUMENTED);
    assertThat(shown.share()).isEqualTo(new Estimate(0.5, 0.5, 1));
    Brought unseen = table(machines("windows-server-2022", 170, 170, 0), false);
    assertThat(about("PATCH_INT", unseen, directory(340)).getFirst().level())
        .isEqualTo(EvidenceLevel.CLAIMED);
  }

  @Test
  void a_list_that_is_smaller_than_the_table_confirms_nothing() {
    assertThat(about("PATCH_INT", table(machines("x", 100, 100, 0), true), directory(10)))
        .extracting(Evidence::bearing)
        .containsExactly(Bearing.CAPS);
  }

  @Test
  void machines_that_waited_too_long_lower_the_most_and_those_without_date_only_the_least() {
    Brought table = table(machines("windows-server-2022", 100, 60, 30), true);
    Estimate share = about("PATCH_INT", table, directory(100)).getFirst().share();
    assertThat(share).isEqualTo(new Estimate(0.6, 0.6, 0.7));
  }

  @Test
  void old_systems_in_use_cap_and_what_we_are_not_sure_of_accuses_nobody() {
    Evidence old = about("EOL", table(machines("windows-7", 10, 0, 0), true)).getFirst();
    assertThat(old.bearing()).isEqualTo(Bearing.CAPS);
    assertThat(old.share().high()).isZero();
    assertThat(about("EOL", table(machines("windows-xp", 10, 0, 0), true))).isEmpty();
    assertThat(about("EOL", table(machines("windows-10-22h2", 10, 0, 0), true)))
        .extracting(Evidence::bearing)
        .containsExactly(Bearing.SUPPORTS);
  }

  @Test
  void the_same_list_in_another_form_confirms_nothing_and_one_of_another_size_does() {
    Brought table = table(machines("windows-server-2022", 100, 100, 0), true);
    assertThat(about("PATCH_INT", table, otherForm(100)))
        .extracting(Evidence::bearing)
        .containsOnly(Bearing.CAPS);
    assertThat(about("PATCH_INT", table, otherForm(104)).getFirst().bearing())
        .isEqualTo(Bearing.SHOWS);
  }

  private static Brought otherForm(long count) {
    Facts facts =
        new MachineFacts(
            machines("windows-server-2022", count, 0, 0), false, true, Optional.empty());
    return new Brought("other", new Format("machines.graph-json", true, ""), facts, TODAY);
  }
}
