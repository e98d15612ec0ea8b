package no.dugnad.judge.dns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import no.dugnad.catalogue.trust.CaaIssuers;
import no.dugnad.catalogue.trust.TrustAnchor;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.Addresses;
import no.dugnad.judge.tls.CertificatePath;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.Family;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.CertificateKind;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.caa.CaaSet;
import no.dugnad.wire.certificate.Certificate;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/// Who issued the certificates that a name serves on port 443, as CAA records call them.
///
/// @param served one for each certificate that was seen
/// @param lost handshakes that may come off another time
/// @param heardOf every issuer domain name that we know of
record ServedIssuers(List<Served> served, List<Sight.Missed<?>> lost, Set<String> heardOf) {
  private static final int HTTPS = 443;

  ServedIssuers {
    served = List.copyOf(served);
    lost = List.copyOf(lost);
    heardOf = Set.copyOf(heardOf);
  }

  /// One certificate.
  ///
  /// @param organisation of the authority that signed it
  /// @param names the issuer domain names that it honours; empty where we do not know
  /// @param wildcard whether it is the certificate's wildcard that covers the name
  record Served(Exchange<?> handshake, String organisation, List<String> names, boolean wildcard) {}

  /// One address of each family is asked: what the others serve is judged with the certificates.
  static ServedIssuers of(View view, Subject subject, DomainName name, CaaIssuers table) {
    Addresses addresses = Addresses.of(view, name);
    List<Served> served = new ArrayList<>();
    List<Sight.Missed<?>> lost = new ArrayList<>(addresses.missed());
    for (Family family : Family.values()) {
      addresses.known().stream()
          .filter(address -> address.family() == family)
          .findFirst()
          .map(address -> new Exchange.Handshake(name, address, HTTPS, CertificateKind.ANY))
          .ifPresent(handshake -> {
            switch (view.see(handshake)) {
              case Sight.Seen<Fact.TlsSession> seen ->
                  served(seen.fact(), handshake, subject, name, table).ifPresent(served::add);
              case Sight.Missed<Fact.TlsSession> missed -> {
                if (mayComeOff(missed.failure())) {
                  lost.add(missed);
                }
              }
            }
          });
    }
    Set<String> heardOf = new HashSet<>();
    table.names().values().forEach(heardOf::addAll);
    served.forEach(one -> heardOf.addAll(one.names()));
    return new ServedIssuers(served, lost, heardOf);
  }

  /// The name to recommend in a record: the one that the certificate in use came from.
  Optional<String> recommended() {
    return served.stream().flatMap(one -> one.names().stream()).findFirst();
  }

  /// Holds the certificates against records that do restrict.
  Finding compare(
      Scribe scribe,
      Asset asset,
      CaaSet records,
      List<Exchange<?>> restsOn,
      UnaryOperator<Draft> about) {
    Optional<Served> unsure = Optional.empty();
    for (Served one : served) {
      if (records.allows(one.names(), one.wildcard())) {
        continue;
      }
      if (sure(one, records)) {
        return about
            .apply(scribe.partly(asset, "other-issuer"))
            .with("organisation", one.organisation())
            .citing("RFC 8659 §1")
            .repair("other-issuer")
            .on(NsNames.union(restsOn, List.of(one.handshake())));
      }
      unsure = Optional.of(one);
    }
    if (unsure.isPresent()) {
      return about
          .apply(scribe.unknown(asset, Cause.UNSUPPORTED, "issuer-not-known"))
          .with("organisation", unsure.get().organisation())
          .on(NsNames.union(restsOn, List.of(unsure.get().handshake())));
    }
    if (!lost.isEmpty()) {
      return scribe.unknown(asset, lost.getFirst());
    }
    return about.apply(scribe.met(asset, served.isEmpty() ? "present" : "allowed")).on(restsOn);
  }

  /// Whether we know the certificate's issuer and every issuer that the records name: one of theirs
  /// may be another name of it.
  private boolean sure(Served one, CaaSet records) {
    return !one.names().isEmpty() && heardOf.containsAll(records.issuers(one.wildcard()));
  }

  private static Optional<Served> served(
      Fact.TlsSession session,
      Exchange<?> handshake,
      Subject subject,
      DomainName name,
      CaaIssuers table) {
    return session.chain().stream()
        .findFirst()
        .flatMap(Certificate::parse)
        .map(certificate -> {
          String organisation = organisation(certificate);
          CertificatePath path =
              CertificatePath.of(session.chain(), subject.roots(), subject.asOf());
          boolean exact =
              certificate.names().dns().stream()
                  .anyMatch(presented -> presented.equalsIgnoreCase(name.ascii()));
          return new Served(handshake, organisation, names(path, organisation, table), !exact);
        });
  }

  /// The issuer's names: of the table by the organisation that signed, or of the file that the
  /// operator gave. A certificate that leads to no root we know may bear any name.
  private static List<String> names(CertificatePath path, String organisation, CaaIssuers table) {
    return switch (path) {
      case CertificatePath.Trusted(var _, TrustAnchor root) ->
          root.added() ? root.caaNames() : table.of(organisation);
      case CertificatePath.Broken _,
          CertificatePath.SelfSigned _,
          CertificatePath.UnknownRoot _,
          CertificatePath.Incomplete _,
          CertificatePath.Unreadable _ ->
          List.of();
    };
  }

  private static String organisation(Certificate certificate) {
    RDN[] found = X500Name.getInstance(certificate.issuer().getEncoded()).getRDNs(BCStyle.O);
    return found.length == 0 ? "" : IETFUtils.valueToString(found[0].getFirst().getValue());
  }

  private static boolean mayComeOff(Failure failure) {
    return switch (failure) {
      case Failure.TimedOut _,
          Failure.RateLimited _,
          Failure.BudgetSpent _,
          Failure.Intercepted _,
          Failure.NotLooked _ ->
          true;
      case Failure.Refused _, Failure.Unreachable _, Failure.OutOfScope _, Failure.Garbled _ ->
          false;
    };
  }
}
