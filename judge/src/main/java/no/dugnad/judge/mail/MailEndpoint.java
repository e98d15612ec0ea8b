package no.dugnad.judge.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.observation.CertificateKind;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Outcome;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.smtp.SmtpReply;

/// One address of one mail exchanger.
///
/// @param host the name that led there
record MailEndpoint(DomainName host, IpAddress address) {
  /// The replies of a server that knows no extensions.
  static final int NOT_RECOGNIZED = 500;

  static final int NOT_IMPLEMENTED = 502;
  private static final int PORT = 25;

  /// What findings are about.
  Asset.Endpoint asset() {
    return new Asset.Endpoint(host, address, PORT, "smtp");
  }

  /// What it says to a sender who takes any certificate.
  Sight<Fact.SmtpDialogue> dialogue(View view) {
    return view.see(session(CertificateKind.ANY));
  }

  private Exchange.SmtpSession session(CertificateKind kind) {
    return new Exchange.SmtpSession(host, address, kind);
  }

  /// Whether a dialogue's reply to EHLO offers this.
  static boolean offers(Fact.SmtpDialogue dialogue, String keyword) {
    return SmtpReply.keywords(dialogue.ehlo()).contains(keyword);
  }

  /// One certificate that it serves, with the session it was served in.
  record Served(Exchange.SmtpSession exchange, Fact.TlsSession session) {}

  /// What it serves over STARTTLS.
  sealed interface Certificates {
    /// These, each once.
    ///
    /// @param missed a kind that could not be seen, where there is one
    record Known(List<Served> served, Optional<Sight.Missed<?>> missed) implements Certificates {
      public Known {
        served = List.copyOf(served);
      }
    }

    /// It does not offer STARTTLS.
    record NoTls(Exchange.SmtpSession exchange) implements Certificates {}

    /// It could not be told.
    record NotKnown(Sight.Missed<?> missed) implements Certificates {}
  }

  /// Asks for its certificates of each kind.
  Certificates certificates(View view) {
    List<Sight<Fact.SmtpDialogue>> sights = new ArrayList<>();
    for (CertificateKind kind : CertificateKind.values()) {
      sights.add(view.see(session(kind)));
    }
    List<Served> served = new ArrayList<>();
    List<Sight.Missed<?>> missed = new ArrayList<>();
    for (Sight<Fact.SmtpDialogue> sight : sights) {
      switch (sight) {
        case Sight.Missed<Fact.SmtpDialogue> nothing -> missed.add(nothing);
        case Sight.Seen<Fact.SmtpDialogue> seen -> {
          if (withoutTls(seen.fact())) {
            return new Certificates.NoTls((Exchange.SmtpSession) seen.exchange());
          }
          add(seen, served, missed);
        }
      }
    }
    if (served.isEmpty()) {
      return new Certificates.NotKnown(missed.getFirst());
    }
    Optional<Sight.Missed<?>> left = missed.stream().filter(one -> !noSuchKind(one)).findFirst();
    return new Certificates.Known(served, left);
  }

  /// Whether a reply to EHLO was given that does not hold the word.
  static boolean withoutTls(Fact.SmtpDialogue dialogue) {
    boolean positive =
        !dialogue.ehlo().isEmpty() && SmtpReply.codeOf(dialogue.ehlo().getFirst()) == 250;
    return positive && !offers(dialogue, "STARTTLS");
  }

  /// Whether EHLO was refused for another reason than that the server does not know the command
  /// (RFC 5321 §4.2.2, §4.2.3): then it is us whom it refused.
  static boolean turnedAway(Fact.SmtpDialogue dialogue) {
    int code = dialogue.ehlo().isEmpty() ? 0 : SmtpReply.codeOf(dialogue.ehlo().getFirst());
    return code != 250 && code != NOT_RECOGNIZED && code != NOT_IMPLEMENTED;
  }

  private static void add(
      Sight.Seen<Fact.SmtpDialogue> seen, List<Served> served, List<Sight.Missed<?>> missed) {
    Exchange.SmtpSession exchange = (Exchange.SmtpSession) seen.exchange();
    Optional<Outcome> tls = seen.fact().tls();
    if (tls.isPresent() && tls.get() instanceof Fact.TlsSession session) {
      boolean known =
          served.stream().anyMatch(one -> one.session().chain().equals(session.chain()));
      if (!known) {
        served.add(new Served(exchange, session));
      }
    } else {
      missed.add(new Sight.Missed<>(seen.exchange(), failure(seen.fact())));
    }
  }

  /// Why no handshake came about, where STARTTLS was offered or EHLO refused.
  static Failure failure(Fact.SmtpDialogue dialogue) {
    if (dialogue.tls().isPresent() && dialogue.tls().get() instanceof Failure failure) {
      return failure;
    }
    return dialogue
        .startTlsReply()
        .<Failure>map(said -> new Failure.Refused("starttls", said))
        .orElseGet(
            () -> new Failure.Refused("ehlo", dialogue.ehlo().stream().findFirst().orElse("")));
  }

  /// An alert to the hello for one kind, while others finish: it has no certificate of that kind.
  private static boolean noSuchKind(Sight.Missed<?> missed) {
    return missed.failure() instanceof Failure.Refused refused
        && refused.stage().equals("tls")
        && missed.exchange() instanceof Exchange.SmtpSession session
        && session.certificate() != CertificateKind.ANY;
  }
}
