package no.dugnad.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.dugnad.judge.evidence.Brought;
import no.dugnad.judge.evidence.Forms;
import no.dugnad.judge.evidence.Statement;
import no.dugnad.report.Harmless;
import no.dugnad.report.terminal.Letters;

/// What evidence files show, for a person to read.
final class EvidenceSheet {
  private EvidenceSheet() {}

  static void write(
      List<EvidenceOutcome> outcomes, EvidenceWords words, LocalDate today, PrintStream sink) {
    List<String> lines = new ArrayList<>();
    for (EvidenceOutcome outcome : outcomes) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      switch (outcome) {
        case EvidenceOutcome.Unread unread -> lines.add(unread.sentence());
        case EvidenceOutcome.Read(Brought file, List<Statement> statements) ->
            read(file, statements, hasTwin(file, outcomes), words, today, lines);
      }
    }
    print(lines, sink);
  }

  /// Whether another file of the same kind says something, so that this one does not have to.
  private static boolean hasTwin(Brought file, List<EvidenceOutcome> outcomes) {
    return outcomes.stream()
        .anyMatch(other ->
            other instanceof EvidenceOutcome.Read(Brought twin, List<Statement> said)
                && !said.isEmpty()
                && twin.facts().kind().equals(file.facts().kind()));
  }

  private static void read(
      Brought file,
      List<Statement> statements,
      boolean hasTwin,
      EvidenceWords words,
      LocalDate today,
      List<String> lines) {
    String kind = file.facts().kind();
    lines.add(Harmless.line(file.source()));
    lines.add(words.of(kind, "title", Map.of()));
    if (statements.isEmpty()) {
      lines.add("  " + words.common(hasTwin ? "other" : "nothing", Map.of()));
    }
    for (Statement statement : statements) {
      lines.add("  " + words.says(statement, today));
    }
    lines.add("  " + words.counts(file.facts()));
    for (String note : file.facts().notes()) {
      lines.add("  " + words.of(kind, "note." + note, Map.of()));
    }
    if (!statements.isEmpty()) {
      lines.add("  " + words.date(file, statements, today));
    }
    lines.add("  " + words.common(file.format().tried() ? "tried" : "untried", Map.of()));
    String missing = words.of(kind, "missing", Map.of());
    lines.add("  " + words.common("missing", Map.of("what", missing)));
  }

  /// How the files are made.
  static void how(EvidenceWords words, PrintStream sink) {
    List<String> lines = new ArrayList<>();
    lines.add(words.common("how", Map.of()));
    for (List<String> row : EvidenceWords.commands()) {
      lines.add("");
      lines.add(words.of(row.get(0), "title", Map.of()));
      lines.add("  " + words.of(row.get(0), "how", Map.of()));
      lines.add("  " + row.get(1));
    }
    forms(words, lines);
    lines.add("");
    lines.add(words.common("how.remote", Map.of()));
    print(lines, sink);
  }

  private static void forms(EvidenceWords words, List<String> lines) {
    Forms forms = Forms.shipped();
    lines.add("");
    lines.add(words.common("how.forms", Map.of()));
    for (String kind : forms.kinds()) {
      lines.add("");
      lines.add(words.of(kind, "title", Map.of()));
      lines.add("  " + words.of(kind, "how", Map.of()));
      forms.blank(kind).lines().forEach(lines::add);
    }
  }

  private static void print(List<String> lines, PrintStream sink) {
    Letters letters = new Letters(sink.charset());
    lines.forEach(line -> sink.println(letters.writable(line)));
  }
}
