package no.dugnad.judge.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.judge.law.Absence;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.Security;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.dns.RecordData;
import no.dugnad.wire.tlsa.TlsaMatch;

/// What TLSA records promise of one mail server (RFC 7672 §2). Only what DNSSEC secures counts: the
/// addresses of the host, its TLSA records, and, for the promise to hold from the domain on, the MX
/// records that name it.
sealed interface DanePromise {
  /// Records stand there, secured.
  ///
  /// @param usable those that senders use (usages 2 and 3, well formed); where none is, senders
  ///   still demand TLS (§2.2)
  /// @param mxSecure whether the MX records that name the host are secured too
  record Published(
      List<RecordData.Tlsa> usable,
      List<RecordData.Tlsa> all,
      boolean mxSecure,
      List<Exchange<?>> restsOn)
      implements DanePromise {
    public Published {
      usable = List.copyOf(usable);
      all = List.copyOf(all);
      restsOn = List.copyOf(restsOn);
    }
  }

  /// There are none, though everything that they need is secured.
  ///
  /// @param owner where they would stand
  record Absent(DomainName owner, List<Exchange<?>> restsOn) implements DanePromise {
    public Absent {
      restsOn = List.copyOf(restsOn);
    }
  }

  /// There can be none that counts: a zone that they would need is not signed.
  record Unsigned(List<Exchange<?>> restsOn) implements DanePromise {
    public Unsigned {
      restsOn = List.copyOf(restsOn);
    }
  }

  /// It could not be told.
  record NotKnown(Sight.Missed<?> missed) implements DanePromise {}

  /// Asks for it.
  ///
  /// @param mx the look-up that named the host
  static DanePromise of(View view, Exchange.Lookup mx, DomainName host) {
    Reading reading = new Reading(view);
    boolean mxSecure = reading.secure(mx);
    boolean addressesSecure = false;
    List<DomainName> bases = new ArrayList<>();
    for (RecordType type : List.of(RecordType.A, RecordType.AAAA)) {
      Exchange.Lookup lookup = new Exchange.Lookup(host, type);
      boolean secure = reading.secure(lookup);
      addressesSecure |= secure && !reading.records(lookup).isEmpty();
      if (secure) {
        reading.aliasEnd(lookup).filter(end -> !bases.contains(end)).ifPresent(bases::add);
      }
    }
    bases.add(host);
    List<RecordData.Tlsa> all = List.of();
    boolean tlsaSecure = false;
    DomainName owner = host;
    for (DomainName base : bases) {
      Optional<DomainName> at = base.tryChild("_25._tcp");
      if (at.isPresent() && all.isEmpty()) {
        Exchange.Lookup lookup = new Exchange.Lookup(at.get(), RecordType.TLSA);
        tlsaSecure = reading.secure(lookup);
        owner = at.get();
        all =
            reading.records(lookup).stream()
                .flatMap(record -> RecordData.tlsa(record).stream())
                .toList();
      }
    }
    if (reading.missed.isPresent()) {
      return new NotKnown(reading.missed.get());
    }
    if (!addressesSecure || !tlsaSecure) {
      return new Unsigned(reading.asked);
    }
    if (all.isEmpty()) {
      return mxSecure ? new Absent(owner, reading.asked) : new Unsigned(reading.asked);
    }
    List<RecordData.Tlsa> usable = all.stream().filter(TlsaMatch::usableForMail).toList();
    return new Published(usable, all, mxSecure, reading.asked);
  }

  /// Look-ups whose security matters, noted as they are made.
  final class Reading {
    private final View view;
    private final List<Exchange<?>> asked = new ArrayList<>();
    private Optional<Sight.Missed<?>> missed = Optional.empty();

    private Reading(View view) {
      this.view = view;
    }

    private Optional<Fact.DnsAnswer> see(Exchange.Lookup lookup) {
      if (!asked.contains(lookup)) {
        asked.add(lookup);
      }
      Optional<Sight.Missed<?>> nothing =
          switch (view.see(lookup)) {
            case Sight.Missed<Fact.DnsAnswer> none -> Optional.of(none);
            case Sight.Seen<Fact.DnsAnswer> seen -> doubt(seen);
          };
      missed = missed.or(() -> nothing);
      return view.see(lookup) instanceof Sight.Seen<Fact.DnsAnswer> seen && nothing.isEmpty()
          ? Optional.of(seen.fact())
          : Optional.empty();
    }

    // Where validation could not be finished, a sender cannot tell either, and waits (§2.1.1).
    private static Optional<Sight.Missed<?>> doubt(Sight.Seen<Fact.DnsAnswer> seen) {
      Fact.DnsAnswer answer = seen.fact();
      Optional<Absence.Doubt> doubt = Absence.contentDoubt(answer);
      if (doubt.isPresent()) {
        return Optional.of(
            new Sight.Missed<>(seen.exchange(), Absence.failure(doubt.get(), answer)));
      }
      return answer.security().state() == Security.State.INDETERMINATE
          ? Optional.of(
              new Sight.Missed<>(
                  seen.exchange(), new Failure.Garbled("dnssec", answer.security().reason())))
          : Optional.empty();
    }

    private boolean secure(Exchange.Lookup lookup) {
      return see(lookup)
          .filter(answer -> answer.security().state() == Security.State.SECURE)
          .isPresent();
    }

    private List<no.dugnad.model.dns.ResourceRecord> records(Exchange.Lookup lookup) {
      return see(lookup).map(Fact.DnsAnswer::records).orElse(List.of());
    }

    private Optional<DomainName> aliasEnd(Exchange.Lookup lookup) {
      return see(lookup)
          .filter(answer -> !answer.aliases().isEmpty())
          .map(answer -> answer.aliases().getLast());
    }
  }
}
