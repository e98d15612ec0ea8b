package no.dugnad.wire.evidence.importers;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Importer;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.Samples;
import no.dugnad.wire.evidence.json.JsonItems;
import no.dugnad.wire.evidence.json.JsonStep;
import no.dugnad.wire.evidence.ldif.LdifEntries;
import no.dugnad.wire.evidence.ldif.LdifStep;
import no.dugnad.wire.evidence.machines.Mapping;
import no.dugnad.wire.evidence.machines.TablePreview;
import no.dugnad.wire.evidence.rows.RowStep;
import no.dugnad.wire.evidence.rows.Rows;

class ImportersFuzzTest {
  @FuzzTest
  void every_content_ends_in_a_reading(FuzzedDataProvider data) throws IOException {
    Content content = Samples.bytes(data.consumeRemainingAsBytes());
    Reading reading = Importers.read(content);
    assertThat(reading).isNotInstanceOf(Reading.NotThisKind.class);
    assertThat(Importers.read(content)).isEqualTo(reading);
  }

  @FuzzTest
  void every_table_has_an_end_and_one_width(FuzzedDataProvider data) throws IOException {
    try (Rows rows = Rows.of(Samples.bytes(data.consumeRemainingAsBytes()))) {
      RowStep step = rows.next();
      while (step instanceof RowStep.Row(_, List<String> fields)) {
        assertThat(fields).hasSameSizeAs(rows.header());
        step = rows.next();
      }
    }
  }

  @FuzzTest
  void json_has_an_end(FuzzedDataProvider data) throws IOException {
    try (JsonItems items = JsonItems.of(Samples.bytes(data.consumeRemainingAsBytes()))) {
      JsonStep step = items.next();
      while (step instanceof JsonStep.Item) {
        step = items.next();
      }
      assertThat(step).isNotNull();
    }
  }

  @FuzzTest
  void ldif_has_an_end(FuzzedDataProvider data) throws IOException {
    try (LdifEntries entries = LdifEntries.of(Samples.bytes(data.consumeRemainingAsBytes()))) {
      LdifStep step = entries.next();
      while (step instanceof LdifStep.Entry(long line, _)) {
        assertThat(line).isPositive();
        step = entries.next();
      }
    }
  }

  @FuzzTest
  void a_table_of_policies_or_sign_ins_never_breaks_an_importer(FuzzedDataProvider data)
      throws IOException {
    String words = data.consumeRemainingAsString();
    for (String start : List.of(SIGN_IN, POLICY)) {
      Content content = Samples.bytes((start + words).getBytes(StandardCharsets.UTF_8));
      for (Importer importer : Importers.all()) {
        assertThat(importer.read(content)).isNotNull();
      }
    }
  }

  @FuzzTest
  void settings_with_any_lines_end_in_a_reading_that_keeps_none_of_them(FuzzedDataProvider data)
      throws IOException {
    String words = data.consumeRemainingAsString();
    for (String start : List.of(VPN, SSH, FIREWALL, REPOSITORY, LOCK, DMARC)) {
      Content content =
          Samples.bytes((start + words + "\nmarked-secret").getBytes(StandardCharsets.UTF_8));
      for (Importer importer : Importers.all()) {
        assertThat(importer.read(content).toString()).doesNotContain("marked-secret");
      }
    }
  }

  @FuzzTest
  void a_preview_has_one_column_for_each_of_the_table_and_no_word_of_it(FuzzedDataProvider data)
      throws IOException {
    String words = data.consumeRemainingAsString();
    Content content =
        Samples.bytes(("Navn;marked-secret\n" + words).getBytes(StandardCharsets.UTF_8));
    Optional<TablePreview> preview = Importers.preview(content, Mapping.NONE);
    preview.ifPresent(table ->
        assertThat(table.columns())
            .allMatch(one -> one.heading().isEmpty() || !one.heading().get().contains("marked")));
    assertThat(
            Importers.preview(Samples.bytes(words.getBytes(StandardCharsets.UTF_8)), Mapping.NONE))
        .isNotNull();
  }

  private static final String VPN = "dev tun\nport 1194\nserver 10.8.0.0 255.255.255.0\n";
  private static final String SSH =
      "usepam no\npubkeyauthentication yes\npasswordauthentication yes\nauthenticationmethods ";
  private static final String FIREWALL = "config user local\nedit \"a\"\n";
  private static final String REPOSITORY = "[repository]\nsegments_per_dir = 1\n";
  private static final String LOCK =
      "{\"ObjectLockConfiguration\":{\"ObjectLockEnabled\":\"Enabled\",\"Rule\":";
  private static final String DMARC = "<feedback><record><row><count>1</count>";
  private static final String SIGN_IN =
      "Date (UTC),User ID,Status,Authentication requirement\n2026-11-20T08:00:00Z,";
  private static final String POLICY =
      "[{\"state\":\"enabled\",\"grantControls\":null,\"conditions\":{";
}
