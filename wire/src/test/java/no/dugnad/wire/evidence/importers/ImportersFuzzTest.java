package no.dugnad.wire.evidence.importers;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Importer;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.Samples;
import no.dugnad.wire.evidence.json.JsonItems;
import no.dugnad.wire.evidence.json.JsonStep;
import no.dugnad.wire.evidence.ldif.LdifEntries;
import no.dugnad.wire.evidence.ldif.LdifStep;
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

  private static final String SIGN_IN =
      "Date (UTC),User ID,Status,Authentication requirement\n2026-11-20T08:00:00Z,";
  private static final String POLICY =
      "[{\"state\":\"enabled\",\"grantControls\":null,\"conditions\":{";
}
