package no.dugnad.judge.mail;

import java.util.List;
import java.util.Set;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.smtp.SmtpReply;

/// `mail.auth`: port 25 does not ask for passwords in clear text (RFC 4954 §4). That a server says
/// it would tell which addresses exist (VRFY, EXPN) is told and not judged.
final class AuthHidden extends MailServerCheck {
  AuthHidden() {
    super(new Scribe("mail.auth", "RFC 4954 §4"));
  }

  @Override
  public Set<Claim> claims() {
    return Set.of(Claim.CONTENT);
  }

  @Override
  List<Finding> judge(
      Subject subject, View view, MailServers.Known servers, MailServers.Host host) {
    return host.endpoints().stream().map(endpoint -> judge(view, endpoint)).toList();
  }

  private Finding judge(View view, MailEndpoint endpoint) {
    return switch (endpoint.dialogue(view)) {
      case Sight.Missed<Fact.SmtpDialogue> missed -> write().unknown(endpoint.asset(), missed);
      case Sight.Seen<Fact.SmtpDialogue> seen -> judge(endpoint, seen);
    };
  }

  private Finding judge(MailEndpoint endpoint, Sight.Seen<Fact.SmtpDialogue> seen) {
    if (MailEndpoint.turnedAway(seen.fact())) {
      // What it would offer somebody whom it lets in was not shown to us.
      return write()
          .unknown(
              endpoint.asset(),
              new Sight.Missed<>(seen.exchange(), MailEndpoint.failure(seen.fact())));
    }
    List<String> keywords = SmtpReply.keywords(seen.fact().ehlo());
    if (keywords.contains("AUTH")) {
      return write()
          .notMet(endpoint.asset(), "in-clear-text")
          .repair("in-clear-text")
          .on(seen.exchange());
    }
    List<String> tells =
        keywords.stream().filter(word -> word.equals("VRFY") || word.equals("EXPN")).toList();
    return tells.isEmpty()
        ? write().met(endpoint.asset(), "none").on(seen.exchange())
        : write()
            .met(endpoint.asset(), "none-but-tells")
            .with("commands", String.join(", ", tells))
            .on(seen.exchange());
  }
}
