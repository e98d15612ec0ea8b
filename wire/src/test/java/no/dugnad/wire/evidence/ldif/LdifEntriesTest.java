package no.dugnad.wire.evidence.ldif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LdifEntriesTest {
  private static List<LdifStep> all(String text) throws IOException {
    List<LdifStep> steps = new ArrayList<>();
    try (LdifEntries entries = LdifEntries.of(Samples.text(text))) {
      do {
        steps.add(entries.next());
      } while (steps.getLast() instanceof LdifStep.Entry);
    }
    return steps;
  }

  @Test
  void folded_lines_base64_comments_and_the_trailer_are_understood() throws IOException {
    String text =
        """
        version: 1
        # a comment
         that goes on

        dn: CN=a,DC=exa
         mple
        description:: w6Y=
        photo:< file:///etc/passwd

        # search result
        search: 2
        result: 0 Success
        """;
    List<LdifStep> steps = all(text.replace("\n", "\r\n"));
    assertThat(steps).hasSize(2);
    LdifStep.Entry entry = (LdifStep.Entry) steps.getFirst();
    assertThat(entry.entry().dn()).isEqualTo("CN=a,DC=example");
    assertThat(entry.entry().text("description")).contains("æ");
    assertThat(entry.entry().text("photo")).contains("");
  }

  @Test
  void a_list_that_is_cut_says_so() throws IOException {
    LdifStep.Entry cut = (LdifStep.Entry) all("dn: a\nmember;range=0-1499: b\n").getFirst();
    assertThat(cut.entry().isPartial("member")).isTrue();
    LdifStep.Entry last = (LdifStep.Entry) all("dn: a\nmember;range=1500-*: b\n").getFirst();
    assertThat(last.entry().isPartial("member")).isFalse();
  }

  @Test
  void an_entry_of_one_line_without_an_end_stands_in_line_1() throws IOException {
    assertThat(((LdifStep.Entry) all("dn: a").getFirst()).line()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dn: a\nno colon\n", "dn: a\nx:: not base64!\n", "dn: a\ndn: b\n"})
  void what_is_broken_is_told_with_its_line(String text) throws IOException {
    LdifStep.Bad bad = (LdifStep.Bad) all(text).getLast();
    assertThat(bad.why().problem()).isEqualTo(Problem.LDIF);
    assertThat(bad.why().where()).containsInstanceOf(Place.Line.class);
  }

  @Test
  void a_line_without_end_is_not_held() throws IOException {
    LdifStep.Bad bad = (LdifStep.Bad) all("dn: a\nx: " + "y".repeat(3 << 20) + "\n").getLast();
    assertThat(bad.why().problem()).isEqualTo(Problem.PIECE_TOO_LARGE);
  }
}
