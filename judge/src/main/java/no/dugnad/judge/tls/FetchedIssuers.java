package no.dugnad.judge.tls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.Addresses;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.certificate.Certificate;
import no.dugnad.wire.certificate.CertificateLocations;
import no.dugnad.wire.certificate.HttpLocation;

/// What a program that fetches missing intermediates would make of a chain: where the last
/// certificate says that its issuer's lies (RFC 5280 §4.2.2.1), it is fetched, a few steps up.
///
/// @param path where the chain leads with what was fetched
/// @param missed what could not be fetched, where that was why it leads no further
/// @param unreadable whether what was fetched was no certificate in DER, such as a PKCS #7 bundle
///   (RFC 5280 §4.2.2.1), which is allowed and which we do not read
/// @param restsOn the exchanges that brought what was fetched
record FetchedIssuers(
    CertificatePath path,
    Optional<Sight.Missed<?>> missed,
    boolean unreadable,
    List<Exchange<?>> restsOn) {
  private static final int MOST_STEPS = 3;

  static FetchedIssuers of(View view, ServedCertificate served, Subject subject) {
    List<Bytes> fetched = new ArrayList<>();
    List<Exchange<?>> restsOn = new ArrayList<>();
    CertificatePath path = served.path();
    for (int step = 0;
        step < MOST_STEPS && path instanceof CertificatePath.Incomplete(Certificate last);
        step++) {
      Optional<HttpLocation> location =
          CertificateLocations.of(last).issuers().stream()
              .flatMap(text -> HttpLocation.parse(text).stream())
              .findFirst();
      if (location.isEmpty()) {
        break;
      }
      Addresses addresses = Addresses.of(view, location.get().host());
      if (addresses.known().isEmpty()) {
        return new FetchedIssuers(
            path,
            addresses.missed().stream().<Sight.Missed<?>>map(m -> m).findFirst(),
            false,
            restsOn);
      }
      Sight<Fact.HttpAnswer> sight =
          view.see(request(location.get(), addresses.known().getFirst()));
      if (sight instanceof Sight.Missed<Fact.HttpAnswer> missed) {
        return new FetchedIssuers(path, Optional.of(missed), false, restsOn);
      }
      if (sight instanceof Sight.Seen<Fact.HttpAnswer> seen) {
        restsOn.add(seen.exchange());
        if (Certificate.parse(seen.fact().body()).isEmpty()) {
          return new FetchedIssuers(path, Optional.empty(), true, restsOn);
        }
        fetched.add(seen.fact().body());
        path =
            CertificatePath.of(served.session().chain(), fetched, subject.roots(), subject.asOf());
      }
    }
    return new FetchedIssuers(path, Optional.empty(), false, restsOn);
  }

  private static Exchange.HttpRequest request(HttpLocation location, IpAddress address) {
    return new Exchange.HttpRequest(
        "GET", false, location.host(), address, location.port(), location.target());
  }
}
