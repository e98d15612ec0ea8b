package no.dugnad.judge.kin;

import java.util.List;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Sight;

/// What is known of port 25 at one address.
sealed interface Door {
  /// A mail server answers.
  record Answers(Exchange<?> exchange) implements Door {}

  /// None does: refused, or silent with a control.
  record Closed(List<Exchange<?>> exchanges) implements Door {
    public Closed {
      exchanges = List.copyOf(exchanges);
    }
  }

  /// It could not be told.
  record NotKnown(Sight.Missed<?> missed) implements Door {}
}
