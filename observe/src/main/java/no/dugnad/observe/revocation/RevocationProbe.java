package no.dugnad.observe.revocation;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Fact.RevocationAnswer.Status;
import no.dugnad.model.observation.Failure;
import no.dugnad.observe.probe.Attempt;
import no.dugnad.observe.probe.Look;
import no.dugnad.observe.probe.Probe;
import no.dugnad.observe.socket.Sockets;
import no.dugnad.observe.tls.TlsLayer;
import no.dugnad.observe.web.HttpCall;
import no.dugnad.observe.web.HttpClient;
import no.dugnad.observe.web.HttpLimits;
import no.dugnad.observe.web.UserAgent;
import no.dugnad.wire.certificate.Certificate;
import no.dugnad.wire.certificate.CertificateLocations;
import no.dugnad.wire.certificate.HttpLocation;
import no.dugnad.wire.certificate.OcspResponse;
import no.dugnad.wire.certificate.RevocationList;

/// Asks whether a certificate has been revoked: the issuer's responder first (RFC 6960, by POST),
/// its list where that tells nothing (RFC 5280 §6.3). The addresses stand in the certificate, which
/// a stranger has written, so the socket component's rules decide whether they are dialled at all;
/// only plain HTTP is spoken, as answers bear their own signature.
public final class RevocationProbe implements Probe<Exchange.RevocationQuery> {
  /// How many addresses of one host are tried.
  private static final int MOST_ADDRESSES = 2;

  private static final int OK = 200;

  private final HttpClient answers;
  private final HttpClient lists;
  private final Function<DomainName, List<IpAddress>> resolve;
  private final InstantSource clock;

  /// @param resolve the addresses of a host name; empty where there are none or it can't be told
  /// @param clock against which answers are recent or stale
  /// @param agent who asks
  public RevocationProbe(
      Sockets sockets,
      TlsLayer tls,
      Function<DomainName, List<IpAddress>> resolve,
      InstantSource clock,
      UserAgent agent) {
    this.answers = new HttpClient(sockets, tls, HttpLimits.PAGE, agent);
    this.lists = new HttpClient(sockets, tls, HttpLimits.REVOCATION_LIST, agent);
    this.resolve = resolve;
    this.clock = clock;
  }

  @Override
  public Look look(Exchange.RevocationQuery exchange, Attempt attempt) {
    Optional<Certificate> certificate = Certificate.parse(exchange.certificate());
    Optional<Certificate> issuer = Certificate.parse(exchange.issuer());
    if (certificate.isEmpty() || issuer.isEmpty()) {
      return Look.of(new Failure.Garbled("revocation", "a certificate that can't be read"));
    }
    Inquiry inquiry = new Inquiry(certificate.get(), issuer.get(), attempt);
    CertificateLocations locations = CertificateLocations.of(certificate.get());
    locations.ocsp().forEach(inquiry::askResponder);
    locations.crls().forEach(inquiry::readList);
    return inquiry.end();
  }

  /// One certificate asked after at one place after the other, until one tells.
  private final class Inquiry {
    private final Certificate certificate;
    private final Certificate issuer;
    private final Attempt attempt;
    private final List<Look> trouble = new ArrayList<>();
    private Optional<Look> told = Optional.empty();
    private Optional<Look> notKnown = Optional.empty();

    Inquiry(Certificate certificate, Certificate issuer, Attempt attempt) {
      this.certificate = certificate;
      this.issuer = issuer;
      this.attempt = attempt;
    }

    void askResponder(String location) {
      List<Fact.Header> headers =
          List.of(
              new Fact.Header("Content-Type", "application/ocsp-request"),
              new Fact.Header("Accept", "application/ocsp-response"));
      Bytes request = OcspRequests.about(certificate, issuer);
      send(answers, "POST", location, headers, request)
          .ifPresent(look -> {
            Bytes body = body(look);
            OcspResponse.read(body, certificate, issuer, clock.instant())
                .ifPresentOrElse(
                    said ->
                        keep(
                            look,
                            new Fact.RevocationAnswer(
                                said.status(), "ocsp", said.thisUpdate(), said.nextUpdate())),
                    () -> unusable(look, "an OCSP response that does not hold"));
          });
    }

    void readList(String location) {
      send(lists, "GET", location, List.of(), Bytes.empty())
          .ifPresent(look ->
              RevocationList.read(body(look), certificate, issuer, location, clock.instant())
                  .ifPresentOrElse(
                      said ->
                          keep(
                              look,
                              new Fact.RevocationAnswer(
                                  said.status(), "crl", said.thisUpdate(), said.nextUpdate())),
                      () -> unusable(look, "a revocation list that does not hold")));
    }

    private Optional<Look> send(
        HttpClient client,
        String method,
        String location,
        List<Fact.Header> headers,
        Bytes request) {
      Optional<HttpLocation> where = HttpLocation.parse(location);
      if (told.isPresent() || where.isEmpty()) {
        return Optional.empty();
      }
      List<IpAddress> addresses = resolve.apply(where.get().host());
      if (addresses.isEmpty()) {
        trouble.add(Look.of(new Failure.Unreachable("no address for " + where.get().host())));
      }
      for (IpAddress address : addresses.stream().limit(MOST_ADDRESSES).toList()) {
        HttpCall call =
            new HttpCall(
                method,
                false,
                where.get().host(),
                address,
                where.get().port(),
                where.get().target(),
                headers,
                request);
        Look look = client.send(call, attempt.deadline());
        if (look.outcome() instanceof Fact.HttpAnswer answer) {
          if (answer.status() == OK && !answer.cut()) {
            return Optional.of(look);
          }
          unusable(look, answer.cut() ? "longer than we read" : "status " + answer.status());
        } else {
          trouble.add(look);
        }
      }
      return Optional.empty();
    }

    private void keep(Look look, Fact.RevocationAnswer answer) {
      Look kept = new Look(answer, look.via(), look.wired(), look.raw());
      if (answer.status() == Status.UNKNOWN) {
        notKnown = Optional.of(kept);
      } else {
        told = Optional.of(kept);
      }
    }

    private void unusable(Look look, String why) {
      trouble.add(
          new Look(new Failure.Garbled("revocation", why), look.via(), look.wired(), look.raw()));
    }

    private Bytes body(Look look) {
      return look.outcome() instanceof Fact.HttpAnswer answer ? answer.body() : Bytes.empty();
    }

    Look end() {
      return told.or(() -> notKnown)
          .or(() -> trouble.stream().findFirst())
          .orElseGet(() -> Look.of(new Failure.Garbled("revocation", "no place to ask over http")));
    }
  }
}
