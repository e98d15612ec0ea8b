package no.dugnad.judge.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.wire.evidence.facts.DirectoryFacts;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.facts.MachineFacts;
import no.dugnad.wire.evidence.facts.Machines;
import no.dugnad.wire.evidence.facts.ServiceFindingsFacts;
import no.dugnad.wire.evidence.products.Product;
import no.dugnad.wire.evidence.products.Product.Support;
import no.dugnad.wire.evidence.products.Products;

/// Tables of machines: updates, old systems, and that there is a list.
///
/// A table cannot say how many machines it lacks. So it shows nothing alone: it caps, until another
/// list of another sort (the directory's computers, another system's devices) tells how many there
/// are. Machines that the table lacks count as not updated at the low end, and as updated at the
/// high end.
final class MachineRule implements EvidenceRule {
  static final MeasureId PATCH = new MeasureId("PATCH_INT");
  static final MeasureId OLD = new MeasureId("EOL");
  static final MeasureId INVENTORY = new MeasureId("INVENTORY");
  static final MeasureId EXPOSE = new MeasureId("EXPOSE");

  /// What was updated within so many days has what came before that.
  static final int FRESH_DAYS = 30;

  /// Five weeks at most between two monthly updates, and then thirty days to install: what was last
  /// updated before that has certainly waited too long.
  static final int LATE_DAYS = 35 + FRESH_DAYS;

  /// Another list that has so much of this one's machines, or more, is a list of the whole.
  private static final double WHOLE = 0.9;

  private static final Products PRODUCTS = Products.shipped();

  @Override
  public List<Statement> judge(Pile pile) {
    List<Statement> said = new ArrayList<>();
    for (Pile.Of<MachineFacts> of : pile.all(MachineFacts.class)) {
      Machines machines = of.facts().machines();
      OptionalLong estate =
          of.facts().complete() ? estate(pile, of.file(), machines) : OptionalLong.empty();
      if (machines.tellsUpdates() && !of.facts().unsure()) {
        said.add(patched(pile, of.file(), machines, estate));
      }
      said.addAll(listed(pile, of.file(), machines, estate));
    }
    for (Pile.Of<DirectoryFacts> of : pile.all(DirectoryFacts.class)) {
      of.facts()
          .machines()
          .ifPresent(machines ->
              said.addAll(listed(pile, of.file(), machines, estate(pile, of.file(), machines))));
    }
    for (Pile.Of<ServiceFindingsFacts> of : pile.all(ServiceFindingsFacts.class)) {
      said.add(
          new Saying(pile, of.file(), EXPOSE, EvidenceLevel.DOCUMENTED)
              .supports("service", "rows", of.facts().rows(), "open", of.facts().open()));
    }
    return said;
  }

  /// How many machines there are, by lists of another sort; empty where none tells of the whole.
  private static OptionalLong estate(Pile pile, Brought file, Machines machines) {
    long most =
        pile.files().stream()
            .filter(other -> !other.equals(file))
            .filter(other -> !other.format().id().equals(file.format().id()))
            .filter(other -> !mayBeTheSame(other, machines))
            .flatMapToLong(other -> machines(other.facts()).stream().mapToLong(Machines::inUse))
            .max()
            .orElse(0);
    return most > 0 && most >= WHOLE * machines.count()
        ? OptionalLong.of(LongStream.of(most, machines.count()).max().orElseThrow())
        : OptionalLong.empty();
  }

  /// A table with just as many machines may be the same list in another form, and a list does not
  /// confirm itself.
  private static boolean mayBeTheSame(Brought other, Machines machines) {
    return other.facts() instanceof MachineFacts table
        && table.machines().count() == machines.count();
  }

  private static Optional<Machines> machines(Facts facts) {
    if (facts instanceof MachineFacts table) {
      return Optional.of(table.machines());
    }
    return facts instanceof DirectoryFacts directory ? directory.machines() : Optional.empty();
  }

  private static Statement patched(
      Pile pile, Brought file, Machines machines, OptionalLong estate) {
    LocalDate day = pile.dateOf(file);
    long fresh = machines.updatedBetween(day.minusDays(FRESH_DAYS), pile.day().plusDays(1));
    long late = machines.updatedBetween(LocalDate.of(1900, 1, 1), day.minusDays(LATE_DAYS + 1L));
    long whole = estate.orElse(machines.count());
    double low = (double) fresh / whole;
    double high = (double) (whole - late) / whole;
    Saying saying = new Saying(pile, file, PATCH, EvidenceLevel.DOCUMENTED);
    Object[] counts = {
      "fresh",
      fresh,
      "late",
      late,
      "machines",
      machines.count(),
      "undated",
      machines.undated(),
      "missing",
      whole - machines.count(),
      "whole",
      whole
    };
    // What a table of updates lacks is likelier forgotten than looked after elsewhere.
    Estimate share = new Estimate(low, low, Math.max(low, high));
    return estate.isPresent()
        ? saying.shows(share, whole > machines.count() ? "updated-missing" : "updated", counts)
        : saying.caps(Estimate.between(low, Math.max(low, high)), "updated-alone", counts);
  }

  private static List<Statement> listed(
      Pile pile, Brought file, Machines machines, OptionalLong estate) {
    List<Statement> said = new ArrayList<>();
    said.add(
        new Saying(pile, file, INVENTORY, EvidenceLevel.DOCUMENTED)
            .supports("listed", "machines", machines.count(), "owned", machines.owned()));
    long ended = count(machines.active(), pile.day(), Support.ENDED);
    long paid = count(machines.active(), pile.day(), Support.PAID);
    long unknown = count(machines.active(), pile.day(), Support.UNKNOWN);
    long inUse = machines.inUse();
    if (inUse == 0 || unknown == inUse) {
      return said;
    }
    Saying saying = new Saying(pile, file, OLD, EvidenceLevel.DOCUMENTED);
    Object[] counts = {"ended", ended, "paid", paid, "unsaid", unknown, "machines", inUse};
    if (ended > 0) {
      // A list that does not say when machines were seen may hold some that are long gone.
      double low = (double) (inUse - ended - paid - unknown) / inUse;
      double high = machines.tellsUse() ? (double) (inUse - ended) / inUse : 1;
      said.add(saying.caps(Estimate.between(low, high), "old", counts));
    } else if (estate.isPresent()) {
      double low = (double) (inUse - paid - unknown) / estate.getAsLong();
      said.add(
          saying.shows(new Estimate(Math.min(1, low), Math.min(1, low), 1), "none-old", counts));
    } else {
      said.add(saying.supports("none-old", counts));
    }
    return said;
  }

  // A machine stands as the worst of its products does.
  private static long count(Map<String, Long> byProduct, LocalDate day, Support wanted) {
    return byProduct.entrySet().stream()
        .filter(one -> worst(one.getKey(), day) == wanted)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static Support worst(String products, LocalDate day) {
    List<Support> all = new ArrayList<>();
    for (String id : products.split("\\+")) {
      all.add(PRODUCTS.byId(id).map((Product product) -> product.on(day)).orElse(Support.UNKNOWN));
    }
    for (Support support : List.of(Support.ENDED, Support.PAID, Support.UNKNOWN)) {
      if (all.contains(support)) {
        return support;
      }
    }
    return Support.SUPPORTED;
  }
}
