package no.dugnad.wire.evidence.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Importer;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.Samples;
import no.dugnad.wire.evidence.facts.SignInFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportersTest {
  static final List<String> SAMPLES = Samples.ALL;

  private static Problem problem(Content content) throws IOException {
    return ((Reading.Bad) Importers.read(content)).why().problem();
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("userPrincipalName,mfaCapable\nx,true\n".getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @FieldSource("SAMPLES")
  void exactly_one_importer_knows_each_sample(String name) throws IOException {
    List<String> knowing = new ArrayList<>();
    for (Importer importer : Importers.all()) {
      if (!(importer.read(Samples.of(name)) instanceof Reading.NotThisKind)) {
        knowing.add(importer.format());
      }
    }
    assertThat(knowing).hasSize(1);
  }

  @Test
  void one_table_in_an_archive_is_read_whatever_its_name() throws IOException {
    assertThat(Importers.read(Samples.bytes(zip("../../../etc/cron.d/x"))))
        .isInstanceOf(Reading.Read.class);
    assertThat(problem(Samples.bytes(zip("a.csv", "b.csv")))).isEqualTo(Problem.ARCHIVE);
  }

  @Test
  void a_report_in_gzip_is_read_and_half_of_it_is_damaged() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes);
        InputStream sample = Samples.of("dmarc-rfc7489-outlook.xml").open()) {
      sample.transferTo(gzip);
    }
    assertThat(Importers.read(Samples.bytes(bytes.toByteArray())))
        .isEqualTo(Importers.read(Samples.of("dmarc-rfc7489-outlook.xml")));
    for (int length : new int[] {4, 9, 60, bytes.size() - 2}) {
      assertThat(problem(Samples.bytes(java.util.Arrays.copyOf(bytes.toByteArray(), length))))
          .isEqualTo(Problem.ZIP);
    }
  }

  @Test
  void gzip_that_unpacks_without_end_is_too_large() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write("userPrincipalName,mfaCapable\n".getBytes(StandardCharsets.UTF_8));
      byte[] rows = "x,true\n".repeat(150_000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 560; i++) {
        gzip.write(rows);
      }
    }
    assertThat(problem(Samples.bytes(bytes.toByteArray()))).isEqualTo(Problem.TOO_LARGE);
  }

  @Test
  void a_damaged_archive_is_told() throws IOException {
    byte[] whole = zip("a.csv");
    byte[] half = java.util.Arrays.copyOf(whole, 45);
    assertThat(Importers.read(Samples.bytes(half))).isInstanceOf(Reading.Bad.class);
  }

  @Test
  void an_archive_that_unpacks_without_end_is_too_large() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a.csv"));
      zip.write("userPrincipalName,mfaCapable\n".getBytes(StandardCharsets.UTF_8));
      byte[] rows = "x,true\n".repeat(150_000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 560; i++) {
        zip.write(rows);
      }
    }
    assertThat(problem(Samples.bytes(bytes.toByteArray()))).isEqualTo(Problem.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t", "\ufeff"})
  void nothing_is_empty(String text) throws IOException {
    assertThat(problem(Samples.text(text))).isEqualTo(Problem.EMPTY);
  }

  @Test
  void bytes_that_are_no_text_are_told() throws IOException {
    assertThat(problem(Samples.bytes(new byte[] {1, 2, 0, 0, 0, 7, 0, 0})))
        .isEqualTo(Problem.BINARY);
  }

  @Test
  void a_hundred_megabytes_are_read_row_by_row() throws IOException {
    String head = "Date (UTC),User ID,Status,Authentication requirement\n";
    String row = "2026-11-20T08:00:00Z,%08d-0000-0000-0000-000000000000,Success,%s\n";
    String block =
        row.formatted(1, "Multifactor authentication")
            + row.formatted(2, "Single-factor authentication");
    byte[] blocks = block.repeat(500).getBytes(StandardCharsets.UTF_8);
    long times = 100_000_000L / blocks.length + 1;
    SignInFacts facts =
        (SignInFacts)
            ((Reading.Read)
                    Importers.read(
                        () -> new Repeated(head.getBytes(StandardCharsets.UTF_8), blocks, times)))
                .facts();
    assertThat(facts.successes()).isEqualTo(times * 1000);
    assertThat(facts.persons()).isEqualTo(2);
  }

  /// A beginning, and then the same bytes so many times.
  private static final class Repeated extends InputStream {
    private final byte[] block;
    private byte[] current;
    private long left;
    private int at;

    Repeated(byte[] head, byte[] block, long times) {
      this.current = head;
      this.block = block;
      this.left = times;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (at == current.length) {
        if (left-- <= 0) {
          return -1;
        }
        current = block;
        at = 0;
      }
      int count = Math.min(length, current.length - at);
      System.arraycopy(current, at, into, offset, count);
      at += count;
      return count;
    }
  }
}
