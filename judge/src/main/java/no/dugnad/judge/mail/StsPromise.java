package no.dugnad.judge.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.Addresses;
import no.dugnad.judge.kin.Answers;
import no.dugnad.judge.tls.CertificateVerdict;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.dns.RecordData;
import no.dugnad.wire.mtasts.StsPolicy;
import no.dugnad.wire.mtasts.StsRecord;

/// What a domain's MTA-STS policy promises of its mail servers, as a sender learns it (RFC 8461
/// §3). Whether record and policy are in order is `mail.mta-sts`'s business; here only counts
/// whether a sender would enforce one.
sealed interface StsPromise {
  /// A policy in mode enforce.
  record Enforced(StsPolicy policy, List<Exchange<?>> restsOn) implements StsPromise {
    public Enforced {
      restsOn = List.copyOf(restsOn);
    }
  }

  /// None that is enforced.
  record None() implements StsPromise {}

  /// It could not be told.
  record NotKnown(Sight.Missed<?> missed) implements StsPromise {}

  private static StsPromise notKnown(Sight.Missed<?> missed) {
    return new NotKnown(missed);
  }

  /// Asks for record and policy at once.
  static StsPromise of(Subject subject, View view) {
    DomainName domain = subject.domain();
    Optional<DomainName> place = domain.tryChild("_mta-sts");
    Optional<DomainName> host = domain.tryChild("mta-sts");
    if (place.isEmpty() || host.isEmpty()) {
      return new None();
    }
    Sight<Fact.DnsAnswer> record = Answers.of(view, place.get(), RecordType.TXT);
    return switch (record) {
      case Sight.Missed<Fact.DnsAnswer> missed -> notKnown(missed);
      case Sight.Seen<Fact.DnsAnswer> seen ->
          usable(seen.fact())
              ? policy(subject, view, host.get(), List.of(seen.exchange()))
              : new None();
    };
  }

  private static boolean usable(Fact.DnsAnswer answer) {
    List<String> records =
        answer.records().stream()
            .flatMap(record -> RecordData.text(record).stream())
            .filter(StsRecord::is)
            .toList();
    return records.size() == 1 && StsRecord.parse(records.getFirst()).valid();
  }

  private static StsPromise policy(
      Subject subject, View view, DomainName host, List<Exchange<?>> record) {
    Addresses addresses = Addresses.of(view, host);
    Optional<Sight.Missed<?>> missed = addresses.missed().stream().findFirst().map(one -> one);
    for (IpAddress address : addresses.known()) {
      Exchange.HttpRequest request =
          new Exchange.HttpRequest("GET", true, host, address, 443, "/.well-known/mta-sts.txt");
      switch (view.see(request)) {
        case Sight.Missed<Fact.HttpAnswer> nothing ->
            missed = missed.or(() -> Optional.of(nothing));
        case Sight.Seen<Fact.HttpAnswer> seen -> {
          Optional<StsPolicy> policy = read(subject, host, seen.fact());
          if (policy.isPresent()) {
            List<Exchange<?>> restsOn = new ArrayList<>(record);
            restsOn.add(request);
            return policy.get().mode().equals(Optional.of(StsPolicy.Mode.ENFORCE))
                ? new Enforced(policy.get(), restsOn)
                : new None();
          }
        }
      }
    }
    return missed.map(StsPromise::notKnown).orElseGet(None::new);
  }

  /// The policy that a sender would take from an answer: 200, over a connection whose certificate
  /// holds, without faults (§3.3).
  private static Optional<StsPolicy> read(
      Subject subject, DomainName host, Fact.HttpAnswer answer) {
    boolean holds =
        answer
            .tls()
            .map(tls -> CertificateVerdict.of(tls, host, subject.roots(), subject.asOf()))
            .filter(CertificateVerdict::acceptable)
            .isPresent();
    return answer.status() == 200 && holds && !answer.cut()
        ? Optional.of(StsPolicy.parse(answer.body().utf8()))
            .filter(policy -> policy.faults().isEmpty())
        : Optional.empty();
  }
}
