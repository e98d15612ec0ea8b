package no.dugnad.judge.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.MailExchangers;
import no.dugnad.judge.kin.TurnedAway;
import no.dugnad.judge.tls.CertificateVerdict;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.mtasts.StsPolicy;

/// Judges the policy that one address serves, in the order in which a sender meets its faults: the
/// connection, the answer, the file, what the file says.
record StsJudge(
    Scribe write, Subject subject, MailExchangers exchangers, DomainName host, IpAddress address) {
  /// Less than a day: a policy that is forgotten before the next mail protects little (RFC 8461
  /// §3.2 asks for weeks).
  private static final long SHORTEST_AGE = 86_400;

  private static final int PORT = 443;
  private static final String PATH = "/.well-known/mta-sts.txt";

  Finding judge(View view, Exchange<?> record) {
    Exchange.HttpRequest request = new Exchange.HttpRequest("GET", true, host, address, PORT, PATH);
    return switch (view.see(request)) {
      case Sight.Missed<Fact.HttpAnswer> missed -> write.unknown(asset(), missed);
      case Sight.Seen<Fact.HttpAnswer> seen -> {
        List<Exchange<?>> restsOn = new ArrayList<>(List.of(record, request));
        yield answered(seen.fact(), request, restsOn)
            .orElseGet(() -> file(seen.fact(), request, restsOn));
      }
    };
  }

  private Asset asset() {
    return new Asset.Endpoint(host, address, PORT, "https");
  }

  /// The answer came, and what was to be judged was not in it.
  private Finding nothing(Exchange.HttpRequest request, Failure failure) {
    return write.unknown(asset(), new Sight.Missed<>(request, failure));
  }

  /// What is wrong before a file is read (§3.3).
  private Optional<Finding> answered(
      Fact.HttpAnswer answer, Exchange.HttpRequest request, List<Exchange<?>> restsOn) {
    if (answer.tls().isEmpty()) {
      return Optional.of(nothing(request, new Failure.Garbled("tls", "no handshake")));
    }
    CertificateVerdict certificate =
        CertificateVerdict.of(answer.tls().get(), host, subject.roots(), subject.asOf());
    if (!certificate.acceptable()) {
      return Optional.of(
          told(write.notMet(asset(), "certificate")).repair("certificate").on(restsOn));
    }
    int status = answer.status();
    boolean turnedAway = TurnedAway.by(answer);
    if (status == 200 && !turnedAway) {
      return Optional.empty();
    }
    Draft draft =
        !turnedAway && status >= 300 && status < 400
            ? write.notMet(asset(), "redirect")
            : !turnedAway && (status == 404 || status == 410)
                ? write.notMet(asset(), "no-policy")
                // Neither a policy nor a word that there is none: the server may be ill or tired of
                // us.
                : write.unknown(
                    asset(), status == 429 ? Cause.RATE_LIMITED : Cause.REFUSED_US, "status");
    Draft full = told(draft).with("status", status);
    return Optional.of(
        (full.verdict().accuses() ? full.repair("serve", ready()) : full).on(restsOn));
  }

  private Finding file(
      Fact.HttpAnswer answer, Exchange.HttpRequest request, List<Exchange<?>> restsOn) {
    int size = answer.body().length();
    if (answer.cut() && size < StsPolicy.LONGEST) {
      return nothing(request, new Failure.BudgetSpent(size + " bytes"));
    }
    if (size > StsPolicy.LONGEST || answer.cut()) {
      return told(write.partly(asset(), "too-long"))
          .with("size", size)
          .citing("RFC 8461 §3.3")
          .repair("serve", ready())
          .on(restsOn);
    }
    StsPolicy policy = StsPolicy.parse(answer.body().utf8());
    if (!policy.faults().isEmpty()) {
      StsPolicy.Fault fault = policy.faults().getFirst();
      return told(write.notMet(asset(), "policy-invalid"))
          .with("fault", fault.key())
          .with("found", fault.found())
          .citing("RFC 8461 §3.2")
          .repair("serve", ready())
          .on(restsOn);
    }
    return content(answer, policy, restsOn);
  }

  private Finding content(Fact.HttpAnswer answer, StsPolicy policy, List<Exchange<?>> restsOn) {
    StsPolicy.Mode mode = policy.mode().orElse(StsPolicy.Mode.NONE);
    if (mode == StsPolicy.Mode.NONE) {
      return told(write.notMet(asset(), "mode-none")).repair("serve", ready()).on(restsOn);
    }
    if (exchangers instanceof MailExchangers.NotKnown(var _, var missed)) {
      return write.unknown(asset(), missed);
    }
    restsOn.add(exchangers.lookup());
    List<String> uncovered =
        hosts().stream().filter(mx -> !policy.covers(mx)).map(DomainName::unicode).toList();
    if (!uncovered.isEmpty()) {
      return told(write.notMet(asset(), "mx-not-covered"))
          .with("hosts", String.join(", ", uncovered))
          .citing("RFC 8461 §4.1")
          .repair("serve", ready())
          .on(restsOn);
    }
    long age = policy.maxAge().orElse(0L);
    if (age < SHORTEST_AGE || age > StsPolicy.LONGEST_AGE) {
      return told(write.partly(asset(), age < SHORTEST_AGE ? "age-short" : "age-long"))
          .with("age", age)
          .citing("RFC 8461 §3.2")
          .repair("serve", ready())
          .on(restsOn);
    }
    if (mode == StsPolicy.Mode.TESTING) {
      return told(write.partly(asset(), "testing")).repair("serve", ready()).on(restsOn);
    }
    if (!isPlainText(answer)) {
      return told(write.partly(asset(), "media-type"))
          .with("type", String.join(", ", answer.header("content-type")))
          .citing("RFC 8461 §3.3")
          .repair("media-type")
          .on(restsOn);
    }
    return told(write.met(asset(), "enforce")).with("age", age).on(restsOn);
  }

  private List<DomainName> hosts() {
    return switch (exchangers) {
      case MailExchangers.Named(var _, var hosts) -> hosts;
      case MailExchangers.Implicit(var _, var itself) -> List.of(itself);
      case MailExchangers.NullMx _, MailExchangers.NoSuchDomain _, MailExchangers.NotKnown _ ->
          List.of();
    };
  }

  private static boolean isPlainText(Fact.HttpAnswer answer) {
    return answer.header("content-type").stream()
        .anyMatch(type -> type.strip().toLowerCase(Locale.ROOT).startsWith("text/plain"));
  }

  /// A policy file that covers the mail exchangers that there are now.
  private String ready() {
    StringBuilder file = new StringBuilder("version: STSv1\nmode: enforce\n");
    hosts().forEach(mx -> file.append("mx: ").append(mx).append('\n'));
    return file.append("max_age: 604800\n").toString();
  }

  private Draft told(Draft draft) {
    return draft
        .with("host", host.unicode())
        .with("address", address.text())
        .with("url", "https://" + host + PATH);
  }
}
