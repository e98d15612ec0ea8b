package no.dugnad.wire.spf;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;
import java.util.stream.Collectors;

class SpfRecordFuzzTest {
  @FuzzTest
  void every_word_becomes_one_term_and_nothing_is_lost(FuzzedDataProvider data) {
    String rest = data.consumeRemainingAsString();
    SpfRecord record = SpfRecord.parse("v=spf1 " + rest);
    if (rest.length() < TermParser.LONGEST) {
      String words = record.terms().stream().map(Term::text).collect(Collectors.joining(" "));
      // Only the space separates terms (RFC 7208 §12), so only spaces may go.
      assertThat(words).isEqualTo(rest.replaceAll(" +", " ").replaceAll("\\A | \\z", ""));
    }
    assertThat(record.effectiveDirectives().size()).isLessThanOrEqualTo(record.terms().size());
  }

  @FuzzTest
  void expansion_is_bounded_and_never_fails(FuzzedDataProvider data) {
    String value = data.consumeString(300);
    MacroValues values = letter -> letter == 'x' ? Optional.empty() : Optional.of(value);
    MacroString.parseExplanation(data.consumeRemainingAsString())
        .ifPresent(macros -> {
          values
              .expand(macros)
              .ifPresent(text ->
                  assertThat(text.length()).isLessThanOrEqualTo(MacroValues.LONGEST_EXPANSION));
          values
              .expandName(macros)
              .ifPresent(name -> assertThat(name.ascii().length()).isLessThanOrEqualTo(253));
        });
  }
}
