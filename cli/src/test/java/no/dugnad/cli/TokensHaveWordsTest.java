package no.dugnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;
import no.dugnad.report.Language;
import no.dugnad.wire.spf.SpfTrouble;
import no.dugnad.wire.spf.Term;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the parsers give a token of is said in words, in each language.
class TokensHaveWordsTest {
  private static final DomainName NAME = DomainName.of("fjellby.kommune.no");

  @ParameterizedTest
  @EnumSource
  void why_spf_ended_in_an_error_is_a_sentence(SpfTrouble.Kind kind) {
    for (Language language : Language.values()) {
      Words words = new Words(language);
      SpfTrouble trouble =
          new SpfTrouble(
              kind,
              Optional.of(NAME),
              kind == SpfTrouble.Kind.BROKEN_TERM
                  ? Optional.of(new Term.Broken("ip:1", Term.Problem.UNKNOWN_MECHANISM))
                  : Optional.empty());
      assertThat(words.say(SpfCommand.sentence(trouble, words))).doesNotContain("{").endsWith(".");
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_wrong_with_a_term_is_said_inside_the_sentence(Term.Problem problem) {
    SpfTrouble trouble =
        new SpfTrouble(
            SpfTrouble.Kind.BROKEN_TERM,
            Optional.of(NAME),
            Optional.of(new Term.Broken("ip:1", problem)));
    for (Language language : Language.values()) {
      Words words = new Words(language);
      assertThat(words.say(SpfCommand.sentence(trouble, words)))
          .contains("ip:1", NAME.ascii())
          .contains(words.texts().common("word.problem." + problem.text(), Map.of()));
    }
  }
}
