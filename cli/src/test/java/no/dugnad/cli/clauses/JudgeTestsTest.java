package no.dugnad.cli.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The scan of judge's tests can fail to find: a table filled by chance would prove nothing.
class JudgeTestsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "void a() { is(\"met dns.caa.absent\"); }                                    | true",
        "void a() { is(\"met dns.caa.absently\"); }                                  | false",
        "void a() { says(judge(\"dns.caa\"), \"absent\"); }                          | true",
        "void a() { says(judge(\"dns.wildcard\"), \"absent\"); }                     | false",
        "void a() { says(\"absent\"); } void b() { judge(\"dns.caa\", \"dns.private\"); } | false",
        "void a() { says(\"absent\"); } static final String ID = \"dns.caa\";        | true",
        "void a() { told(\"caa\", \"absent\"); } String t() { return \"dns.\"; }       | true",
        "void a() { told(\"caa\"); told(\"absent\"); } String t() { return \"dns.\"; } | false",
        "@MethodSource(\"ids\") void a(String id) { says(id, \"absent\"); }"
            + " List<String> ids() { return List.of(\"dns.caa\", \"dns.private\"); }    | true",
        "/* dns.caa.absent */ void a() { }                                           | false"
      })
  void a_test_knows_a_clause_that_it_names_and_no_other(String body, boolean known)
      throws IOException {
    Files.writeString(folder.resolve("SomeTest.java"), "class SomeTest { " + body + " }");

    assertThat(JudgeTests.in(folder).of(new Clause("dns.caa", "absent", "No record.")).isEmpty())
        .isEqualTo(!known);
  }
}
