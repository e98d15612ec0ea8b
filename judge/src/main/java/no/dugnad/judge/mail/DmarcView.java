package no.dugnad.judge.mail;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Sight;
import no.dugnad.wire.dmarc.DmarcPolicy;
import no.dugnad.wire.dmarc.DmarcRecord;
import no.dugnad.wire.dmarc.Effect;
import no.dugnad.wire.dmarc.Found;
import no.dugnad.wire.dmarc.Reading;
import no.dugnad.wire.suffix.PublicSuffix;

/// What is done, under both readings, with mail that fails and that claims to come from a domain or
/// from one of its sub-domains.
///
/// @param newer by RFC 9989
/// @param older by RFC 7489
record DmarcView(Side newer, Side older) {
  /// Whose mail it is.
  enum Whose {
    DOMAIN,
    /// Sub-domains that exist and have no record of their own.
    EXISTING,
    /// Sub-domains that do not exist.
    ABSENT
  }

  /// One reading.
  ///
  /// @param request what the record asks for; "none" where there is no record
  record Side(Reading reading, DmarcSight.Discovery discovery, DmarcPolicy request, Effect effect) {
    Optional<Found> found() {
      return discovery.found();
    }

    /// In the technical words that are the same in every language, such as `quarantine (t=y)`.
    String text() {
      return found()
          .map(found ->
              request.text()
                  + switch (effect) {
                    case NO_RECORD, NONE, QUARANTINE, REJECT -> "";
                    case SHARE -> " (pct=" + found.record().percent() + ")";
                    case SUSPENDED, LOWERED -> reading == Reading.RFC_9989 ? " (t=y)" : " (pct=0)";
                  })
          .orElse("–");
    }
  }

  /// Finds and reads the records.
  static DmarcView of(DomainName domain, DmarcSight sight, Whose whose) {
    return new DmarcView(
        side(domain, sight, whose, Reading.RFC_9989), side(domain, sight, whose, Reading.RFC_7489));
  }

  private static Side side(DomainName domain, DmarcSight sight, Whose whose, Reading reading) {
    DmarcSight.Discovery discovery =
        whose == Whose.DOMAIN ? sight.forDomain(reading) : sight.forSubdomain(reading);
    if (discovery.found().isEmpty()) {
      return new Side(reading, discovery, DmarcPolicy.NONE, Effect.NO_RECORD);
    }
    Found found = discovery.found().get();
    DmarcRecord.Requests requests = found.record().requests(reading);
    boolean own = whose == Whose.DOMAIN && found.at().equals(domain);
    DmarcPolicy request =
        own ? requests.domain() : whose == Whose.ABSENT ? requests.absent() : requests.existing();
    return new Side(reading, discovery, request, Effect.of(request, found.record(), reading));
  }

  /// The side whose effect is the weaker one; the newer where they are alike.
  Side weaker() {
    return older.effect().compareTo(newer.effect()) < 0 ? older : newer;
  }

  /// All look-ups that it took.
  List<Exchange<?>> restsOn() {
    Set<Exchange<?>> all = new LinkedHashSet<>(newer.discovery().restsOn());
    all.addAll(older.discovery().restsOn());
    return List.copyOf(all);
  }

  /// The first look-up that told nothing.
  Optional<Sight.Missed<?>> missed() {
    return newer.discovery().missed().or(() -> older.discovery().missed());
  }

  /// The record that the domain's own organisation has published and that a reading finds; empty
  /// where there is none, or only one of the public suffix's (such as that of `kommune.no`), which
  /// is somebody else's.
  Optional<Found> organisations(DomainName domain) {
    return newer
        .found()
        .filter(found -> !isTheirs(domain, found))
        .or(() -> older.found().filter(found -> !isTheirs(domain, found)));
  }

  /// The record that a reading finds and that is somebody else's.
  Optional<Found> theirs(DomainName domain) {
    return newer
        .found()
        .filter(found -> isTheirs(domain, found))
        .or(() -> older.found().filter(found -> isTheirs(domain, found)));
  }

  /// Whether a record stands above what the domain's owner registered.
  static boolean isTheirs(DomainName domain, Found found) {
    return !found.at().equals(domain) && PublicSuffix.isPublicSuffix(found.at());
  }
}
