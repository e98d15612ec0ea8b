package no.dugnad.judge.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.dugnad.judge.kin.Answers;
import no.dugnad.judge.kin.SpfSight;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.dns.RecordData;
import no.dugnad.wire.spf.SpfResult;
import no.dugnad.wire.spf.SpfTree;

/// What a domain that is not used for mail publishes against forgery.
///
/// @param spfFailsEveryone whether there is an SPF record and it ends in fail
/// @param dmarcRejects whether mail in the domain's name is to be rejected: by its own DMARC
///   record, or, where it has none, by the nearest one above it
/// @param missed a look-up that told nothing and that matters
record Silencing(
    boolean spfFailsEveryone,
    boolean dmarcRejects,
    Optional<Sight.Missed<?>> missed,
    List<Exchange<?>> restsOn) {
  /// How many names above the domain are asked: DMARC's own walk asks no more (RFC 9989 §4.10).
  private static final int MOST_NAMES = 8;

  static Silencing of(DomainName domain, View view) {
    SpfSight spf = new SpfSight(view);
    SpfTree tree = SpfTree.of(domain, spf);
    boolean fails = SpfEnding.of(tree).result().equals(Optional.of(SpfResult.FAIL));
    List<Exchange<?>> restsOn = new ArrayList<>(spf.asked());
    Optional<Sight.Missed<?>> missed = spf.missed().map(nothing -> nothing);
    Optional<Boolean> rejects = Optional.empty();
    Optional<DomainName> name = Optional.of(domain);
    for (int asked = 0; asked < MOST_NAMES && name.isPresent() && rejects.isEmpty(); asked++) {
      DomainName here = name.get();
      name = here.parent().filter(above -> !above.isRoot());
      Optional<DomainName> owner = here.tryChild("_dmarc");
      if (owner.isEmpty()) {
        continue;
      }
      Sight<Fact.DnsAnswer> sight = Answers.of(view, owner.get(), RecordType.TXT);
      restsOn.add(sight.exchange());
      switch (sight) {
        case Sight.Missed<Fact.DnsAnswer> nothing -> missed = missed.or(() -> Optional.of(nothing));
        case Sight.Seen<Fact.DnsAnswer> seen -> rejects = rejects(seen.fact(), asked == 0);
      }
    }
    return new Silencing(fails, rejects.orElse(false), missed, restsOn);
  }

  /// Empty where there is no DMARC record; several are none (RFC 9989 §4.7).
  private static Optional<Boolean> rejects(Fact.DnsAnswer answer, boolean own) {
    List<String> records =
        answer.records().stream()
            .flatMap(record -> RecordData.text(record).stream())
            .filter(text -> text.startsWith("v=DMARC1"))
            .toList();
    if (records.size() != 1) {
      return Optional.empty();
    }
    Optional<String> policy = tag(records.getFirst(), "p");
    Optional<String> effective = own ? policy : tag(records.getFirst(), "sp").or(() -> policy);
    boolean testing =
        tag(records.getFirst(), "t").equals(Optional.of("y"))
            || tag(records.getFirst(), "pct").filter(each -> !each.equals("100")).isPresent();
    return Optional.of(effective.equals(Optional.of("reject")) && !testing);
  }

  private static Optional<String> tag(String record, String name) {
    for (String part : record.split(";")) {
      int equals = part.indexOf('=');
      if (equals > 0 && part.substring(0, equals).strip().equals(name)) {
        return Optional.of(part.substring(equals + 1).strip().toLowerCase(Locale.ROOT));
      }
    }
    return Optional.empty();
  }
}
