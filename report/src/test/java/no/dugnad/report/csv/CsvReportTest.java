package no.dugnad.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.dugnad.report.Harmless;
import no.dugnad.report.Language;
import no.dugnad.report.Report;
import no.dugnad.report.Texts;
import no.dugnad.report.testing.Hostile;
import no.dugnad.report.testing.Samples;
import org.junit.jupiter.api.Test;

final class CsvReportTest {
  private static String csv(Report report) {
    StringBuilder told = new StringBuilder();
    try {
      CsvReport.write(report, Texts.in(Language.NB), told);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return told.toString();
  }

  /// Reads by the grammar of RFC 4180 §2, and fails where the text is not of it.
  private static List<List<String>> read(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    int at = 0;
    while (at < csv.length()) {
      StringBuilder field = new StringBuilder();
      if (csv.charAt(at) == '"') {
        at++;
        while (csv.charAt(at) != '"' || csv.startsWith("\"\"", at)) {
          at += csv.charAt(at) == '"' ? 1 : 0;
          field.append(csv.charAt(at++));
        }
        at++;
      } else {
        while (csv.charAt(at) != ',' && csv.charAt(at) != '\r') {
          assertThat(csv.charAt(at)).isNotIn('"', '\n');
          field.append(csv.charAt(at++));
        }
      }
      row.add(field.toString());
      if (csv.charAt(at) == ',') {
        at++;
      } else {
        assertThat(csv.substring(at, at + 2)).isEqualTo("\r\n");
        at += 2;
        rows.add(row);
        row = new ArrayList<>();
      }
    }
    return rows;
  }

  @Test
  void there_is_a_row_for_each_finding_under_the_header() {
    List<List<String>> rows = read(csv(Samples.ordinary()));

    assertThat(rows.getFirst()).isEqualTo(CsvReport.COLUMNS);
    assertThat(rows).hasSize(1 + Samples.ordinary().findings().size());
    assertThat(rows.get(1))
        .startsWith(
            "bodø.kommune.no (xn--bod-2na.kommune.no)",
            "mail.spf.policy",
            "mail:xn--bod-2na.kommune.no",
            "whole",
            "not_met");
    assertThat(rows.get(1)).contains(Samples.RECORD);
    assertThat(rows.get(3).get(3)).isEqualTo("part");
  }

  @Test
  void whatever_strangers_say_every_row_has_every_column_and_nothing_in_it_acts() {
    for (String said : Hostile.chosen()) {
      List<List<String>> rows = read(csv(Samples.of(said)));
      assertThat(rows)
          .allSatisfy(row -> {
            assertThat(row).hasSameSizeAs(CsvReport.COLUMNS);
            assertThat(String.join("", row).codePoints().filter(Harmless::acts)).isEmpty();
          });
    }
  }

  @Test
  void no_field_starts_like_a_formula() {
    Report.Judged first = Samples.ordinary().findings().getFirst();
    for (String start : List.of("=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\t=1", "＝1", "|x", "%x")) {
      Report report =
          new Report(
              Samples.ordinary().run(),
              List.of(),
              List.of(),
              List.of(
                  new Report.Judged(
                      new no.dugnad.model.finding.Finding(
                          first.finding().check(),
                          first.finding().asset(),
                          first.finding().verdict(),
                          first.finding().reason(),
                          start,
                          java.util.Optional.of(
                              new no.dugnad.model.finding.Repair(
                                  first.finding().repair().orElseThrow().text(),
                                  java.util.Optional.of(start))),
                          first.finding().restsOn()),
                      first.domain(),
                      false,
                      first.at(),
                      List.of())),
              java.util.Optional.empty());

      assertThat(read(csv(report)).get(1))
          .noneMatch(field -> !field.isBlank() && "=+-@|%＝".indexOf(field.strip().charAt(0)) >= 0);
    }
  }
}
