package no.dugnad.model.measure;

import java.time.LocalDate;
import java.util.Optional;

/// An answer as it was given.
///
/// @param share how much of the estate has it, where a partly came with a number; 0 to 1
/// @param on when it was given
/// @param by who answers for it; empty where nobody is named
/// @param note the person's own words; may be empty
public record GivenAnswer(
    Answer answer, Optional<Estimate> share, Optional<LocalDate> on, String by, String note) {
  /// No answer.
  public static final GivenAnswer NONE = of(Answer.NOT_ASKED);

  /// @throws IllegalArgumentException where the share is not from 0 to 1
  public GivenAnswer {
    if (!share.map(Estimate::isShare).orElse(true)) {
      throw new IllegalArgumentException("a share is from 0 to 1, not " + share);
    }
  }

  /// A bare answer.
  public static GivenAnswer of(Answer answer) {
    return new GivenAnswer(answer, Optional.empty(), Optional.empty(), "", "");
  }
}
