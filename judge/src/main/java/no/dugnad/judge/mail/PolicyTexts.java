package no.dugnad.judge.mail;

import java.util.List;
import java.util.function.Predicate;
import no.dugnad.judge.kin.Answers;
import no.dugnad.judge.law.Absence;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.dns.RecordData;

/// The text records at a name, read by the law of absence.
sealed interface PolicyTexts {
  /// The look-up.
  Exchange<?> lookup();

  /// They are known.
  ///
  /// @param all every text, in the order received
  /// @param wanted those of the kind that was asked for; where there are none, that is proven
  /// @param answer what the DNS said
  record Known(Exchange<?> lookup, List<String> all, List<String> wanted, Fact.DnsAnswer answer)
      implements PolicyTexts {
    public Known {
      all = List.copyOf(all);
      wanted = List.copyOf(wanted);
    }
  }

  /// It could not be told.
  record NotKnown(Sight.Missed<?> missed) implements PolicyTexts {
    @Override
    public Exchange<?> lookup() {
      return missed.exchange();
    }
  }

  /// Looks them up.
  ///
  /// @param kind which texts are of the kind that is looked for
  static PolicyTexts at(View view, DomainName name, Predicate<String> kind) {
    return switch (Answers.of(view, name, RecordType.TXT)) {
      case Sight.Missed<Fact.DnsAnswer> missed -> new NotKnown(missed);
      case Sight.Seen<Fact.DnsAnswer> seen -> {
        Fact.DnsAnswer answer = seen.fact();
        List<String> all =
            answer.records().stream().flatMap(record -> RecordData.text(record).stream()).toList();
        List<String> wanted = all.stream().filter(kind).toList();
        // Other texts stand there: that this kind is not among them is an absence like any other.
        yield wanted.isEmpty() && Absence.doubt(answer).isPresent()
            ? new NotKnown(
                new Sight.Missed<>(
                    seen.exchange(), Absence.failure(Absence.doubt(answer).orElseThrow(), answer)))
            : new Known(seen.exchange(), all, wanted, answer);
      }
    };
  }
}
