package no.dugnad.judge.mail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Outcome;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.smtp.SmtpReply;

/// `mail.starttls.offered`: every address of every mail server offers STARTTLS, and means it. Only
/// a reply to EHLO that does not hold the word says that it is not offered; silence says nothing,
/// and a handshake that fails may be our library's doing, except where the server itself says that
/// it has no version of TLS that is still in use: then it offers what few senders take.
final class StartTlsOffered extends MailServerCheck {
  StartTlsOffered() {
    super(new Scribe("mail.starttls.offered", "RFC 3207 §4"));
  }

  @Override
  public Set<Claim> claims() {
    return Set.of(Claim.ABSENCE);
  }

  @Override
  List<Finding> judge(
      Subject subject, View view, MailServers.Known servers, MailServers.Host host) {
    return host.endpoints().stream().map(endpoint -> judge(view, endpoint)).toList();
  }

  private Finding judge(View view, MailEndpoint endpoint) {
    return switch (endpoint.dialogue(view)) {
      case Sight.Missed<Fact.SmtpDialogue> missed -> write().unknown(endpoint.asset(), missed);
      case Sight.Seen<Fact.SmtpDialogue> seen -> judge(endpoint.asset(), seen);
    };
  }

  private Finding judge(Asset asset, Sight.Seen<Fact.SmtpDialogue> seen) {
    Fact.SmtpDialogue dialogue = seen.fact();
    Exchange<?> exchange = seen.exchange();
    String first = dialogue.ehlo().stream().findFirst().orElse("");
    int code = SmtpReply.codeOf(first);
    if (code == MailEndpoint.NOT_RECOGNIZED || code == MailEndpoint.NOT_IMPLEMENTED) {
      return write()
          .notMet(asset, "no-extensions")
          .with("said", first)
          .repair("switch-on")
          .on(exchange);
    }
    if (MailEndpoint.withoutTls(dialogue)) {
      return write().notMet(asset, "not-offered").repair("switch-on").on(exchange);
    }
    if (dialogue.tls().isPresent() && dialogue.tls().get() instanceof Fact.TlsSession session) {
      return write().met(asset, "offered").with("version", session.version()).on(exchange);
    }
    Optional<String> old = dialogue.tls().flatMap(StartTlsOffered::oldVersion);
    if (old.isPresent()) {
      return write()
          .partly(asset, "old-version")
          .with("version", old.get())
          .citing("RFC 9325 §3.1.1")
          .repair("old-version")
          .on(exchange);
    }
    int reply = dialogue.startTlsReply().map(SmtpReply::codeOf).orElse(0);
    String said = dialogue.startTlsReply().orElse("");
    if (reply >= 500) {
      return write().notMet(asset, "refused").with("said", said).repair("switch-on").on(exchange);
    }
    if (reply >= 400 && dialogue.tls().isEmpty()) {
      return write().unknown(asset, Cause.REFUSED_US, "not-now").with("said", said).on(exchange);
    }
    return write().unknown(asset, new Sight.Missed<>(exchange, MailEndpoint.failure(dialogue)));
  }

  /// What a server said that speaks nothing as new as TLS 1.2.
  private static Optional<String> oldVersion(Outcome tls) {
    return tls instanceof Failure.Refused(String stage, String said) && stage.equals("tls-version")
        ? Optional.of(said)
        : Optional.empty();
  }
}
