package no.dugnad.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.dugnad.judge.evidence.Brought;
import no.dugnad.judge.evidence.Formats;
import no.dugnad.judge.evidence.Pile;
import no.dugnad.judge.evidence.Shelf;
import no.dugnad.model.asset.DomainName;
import no.dugnad.observe.file.EvidenceFile;
import no.dugnad.report.assess.Assessment.Input;
import no.dugnad.report.assess.Assessment.Remark;
import no.dugnad.report.assess.Assessment.Trouble;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.facts.OutsideFacts;

/// The files that were given to one assessment: what was read, and a sentence about each that was
/// not.
///
/// @param pile those that were read
/// @param inputs all, in the order in which they were given
/// @param remarks what is to be known about the reports from outside
record AssessedFiles(List<Brought> pile, List<Input> inputs, List<Remark> remarks) {
  AssessedFiles {
    pile = List.copyOf(pile);
    inputs = List.copyOf(inputs);
    remarks = List.copyOf(remarks);
  }

  /// Reads them.
  ///
  /// @param names what those are called that have no name that says anything
  /// @param domains whose reports count; where there are none, all do
  static AssessedFiles read(
      List<Path> files,
      Map<Path, String> names,
      List<DomainName> domains,
      LocalDate today,
      EvidenceWords words) {
    Formats formats = Formats.shipped();
    List<Brought> pile = new ArrayList<>();
    List<Input> inputs = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    for (Path path : files) {
      String name = names.getOrDefault(path, name(path, files));
      switch (EvidenceFile.read(path)) {
        case EvidenceFile.Unopened(EvidenceFile.Trouble trouble) ->
            inputs.add(
                unread(
                    name, "trouble." + EvidenceWords.key(trouble), words.trouble(name, trouble)));
        case EvidenceFile.Opened(Reading.Bad(BadFile why), _) ->
            inputs.add(
                unread(name, "bad." + EvidenceWords.key(why.problem()), words.bad(name, why)));
        case EvidenceFile.Opened(Reading.NotThisKind(), _) ->
            inputs.add(
                unread(
                    name,
                    "bad." + EvidenceWords.key(Problem.UNKNOWN_KIND),
                    words.bad(name, BadFile.whole(Problem.UNKNOWN_KIND))));
        case EvidenceFile.Opened(Reading.Read(String format, Facts facts), LocalDate written) -> {
          Brought file =
              new Brought(name, formats.of(format), wanted(facts, domains, name, remarks), written);
          pile.add(file);
          inputs.add(
              new Input(
                  name,
                  Optional.of(facts.kind()),
                  Optional.of(new Pile(List.of(file), today).dateOf(file)),
                  Optional.empty()));
          remarks.addAll(about(file, today));
        }
      }
    }
    several(pile, domains).ifPresent(remarks::add);
    return new AssessedFiles(pile, inputs, remarks);
  }

  /// An assessment is passed on, and folders tell of the machine that it was made on: so they are
  /// left out, but where two files would be called the same.
  private static String name(Path path, List<Path> files) {
    Path last = path.getFileName();
    boolean alone =
        last != null && files.stream().filter(one -> last.equals(one.getFileName())).count() == 1;
    return alone ? last.toString() : path.toString();
  }

  private static Input unread(String name, String key, String sentence) {
    return new Input(
        name, Optional.empty(), Optional.empty(), Optional.of(new Trouble(key, sentence)));
  }

  private static Facts wanted(
      Facts facts, List<DomainName> domains, String name, List<Remark> remarks) {
    if (domains.isEmpty() || !(facts instanceof OutsideFacts outside)) {
      return facts;
    }
    String others =
        outside.domains().stream()
            .filter(one -> !domains.contains(one))
            .limit(5)
            .map(DomainName::unicode)
            .collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      remarks.add(new Remark("other-domain", Map.of("file", name, "domains", others)));
    }
    return outside.about(domains);
  }

  private static List<Remark> about(Brought file, LocalDate today) {
    List<Remark> remarks = new ArrayList<>();
    if (file.facts() instanceof OutsideFacts outside) {
      if (!outside.finished()) {
        remarks.add(new Remark("unfinished", Map.of("file", file.source())));
      }
      int days = Shelf.shipped().days(outside.kind());
      if (file.date().plusDays(days).isBefore(today)) {
        remarks.add(
            new Remark(
                "old-report", Map.of("file", file.source(), "date", file.date().toString())));
      }
    }
    return remarks;
  }

  // Reports about different domains all count, unless it was said which are one's own.
  private static Optional<Remark> several(List<Brought> pile, List<DomainName> domains) {
    if (!domains.isEmpty()) {
      return Optional.empty();
    }
    Set<DomainName> all = new LinkedHashSet<>();
    boolean apart = false;
    for (Brought file : pile) {
      if (file.facts() instanceof OutsideFacts outside) {
        apart |= !all.isEmpty() && outside.domains().stream().noneMatch(all::contains);
        all.addAll(outside.domains());
      }
    }
    String names = all.stream().limit(5).map(DomainName::unicode).collect(Collectors.joining(", "));
    return apart
        ? Optional.of(new Remark("several-domains", Map.of("domains", names)))
        : Optional.empty();
  }
}
