package no.dugnad.judge.kin;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import no.dugnad.judge.law.Silence;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.observation.CertificateKind;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Outcome;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;

/// Whether a domain is used for mail: it has an MX record that is no null MX, or an SPF record that
/// lets someone send, or a mail server answers at its own addresses (the implicit MX of RFC 5321
/// §5.1). A domain that is not is judged by `mail.null`, and the other mail checks are not
/// applicable to it.
public sealed interface MailUse {
  /// The exchanges that told it.
  List<Exchange<?>> restsOn();

  /// It is used for mail.
  record Used(Sign sign, List<Exchange<?>> restsOn) implements MailUse {
    public Used {
      restsOn = List.copyOf(restsOn);
    }
  }

  /// It is not.
  record NotUsed(List<Exchange<?>> restsOn) implements MailUse {
    public NotUsed {
      restsOn = List.copyOf(restsOn);
    }
  }

  /// It could not be told.
  record NotKnown(Sight.Missed<?> missed, List<Exchange<?>> restsOn) implements MailUse {
    public NotKnown {
      restsOn = List.copyOf(restsOn);
    }
  }

  /// What shows that a domain is used for mail.
  enum Sign {
    MX,
    SPF,
    MAIL_SERVER
  }

  /// Asks for MX and SPF at once, and where neither decides, at the domain's own addresses.
  static MailUse of(View view, DomainName domain) {
    SpfSight spf = new SpfSight(view);
    MailExchangers exchangers = MailExchangers.of(view, domain);
    SpfSenders senders = SpfSenders.of(domain, spf);
    List<Exchange<?>> restsOn = new ArrayList<>(List.of(exchangers.lookup()));
    if (exchangers instanceof MailExchangers.Named) {
      return new Used(Sign.MX, restsOn);
    }
    if (senders == SpfSenders.SOMEONE) {
      return new Used(Sign.SPF, spf.asked());
    }
    restsOn.addAll(spf.asked());
    Optional<Sight.Missed<?>> missed = Optional.empty();
    if (senders == SpfSenders.NOT_KNOWN) {
      missed = spf.missed().map(nothing -> nothing);
    }
    return switch (exchangers) {
      case MailExchangers.NotKnown(_, Sight.Missed<Fact.DnsAnswer> mx) -> new NotKnown(mx, restsOn);
      case MailExchangers.NullMx _, MailExchangers.NoSuchDomain _ -> without(missed, restsOn);
      case MailExchangers.Implicit(_, DomainName host) -> implicit(view, host, missed, restsOn);
      case MailExchangers.Named _ -> new Used(Sign.MX, restsOn);
    };
  }

  private static MailUse without(Optional<Sight.Missed<?>> missed, List<Exchange<?>> restsOn) {
    return missed
        .<MailUse>map(nothing -> new NotKnown(nothing, restsOn))
        .orElseGet(() -> new NotUsed(restsOn));
  }

  /// The domain's own addresses are its mail exchanger, where a mail server answers there.
  private static MailUse implicit(
      View view, DomainName host, Optional<Sight.Missed<?>> missedSpf, List<Exchange<?>> soFar) {
    Addresses addresses = Addresses.of(view, host);
    List<Exchange<?>> restsOn = new ArrayList<>(soFar);
    restsOn.addAll(addresses.restsOn());
    List<Sight.Missed<?>> missed = new ArrayList<>();
    missedSpf.ifPresent(missed::add);
    missed.addAll(addresses.missed());
    for (IpAddress address : addresses.known()) {
      switch (door(view, host, address)) {
        case Door.Answers(Exchange<?> exchange) -> {
          return new Used(Sign.MAIL_SERVER, List.of(exchange));
        }
        case Door.Closed(List<Exchange<?>> exchanges) -> restsOn.addAll(exchanges);
        case Door.NotKnown(Sight.Missed<?> nothing) -> {
          restsOn.add(nothing.exchange());
          missed.add(nothing);
        }
      }
    }
    List<Exchange<?>> distinct = List.copyOf(new LinkedHashSet<>(restsOn));
    return without(missed.stream().findFirst(), distinct);
  }

  /// Port 25 of one address.
  private static Door door(View view, DomainName host, IpAddress address) {
    Exchange.SmtpSession session = new Exchange.SmtpSession(host, address, CertificateKind.ANY);
    return switch (view.see(session)) {
      case Sight.Seen<Fact.SmtpDialogue> seen ->
          takesMail(seen.fact()) ? new Door.Answers(session) : new Door.Closed(List.of(session));
      case Sight.Missed<Fact.SmtpDialogue> missed ->
          switch (missed.failure()) {
            case Failure.Refused _ -> new Door.Closed(List.of(session));
            case Failure.TimedOut _ -> silent(view, session, missed);
            case Failure.RateLimited _ -> new Door.Answers(session);
            case Failure.Unreachable _,
                Failure.BudgetSpent _,
                Failure.OutOfScope _,
                Failure.Garbled _,
                Failure.Intercepted _,
                Failure.NotLooked _ ->
                new Door.NotKnown(missed);
          };
    };
  }

  /// Silence on port 25 says that nobody is there only where the address answers on another port.
  private static Door silent(
      View view, Exchange.SmtpSession session, Sight.Missed<Fact.SmtpDialogue> missed) {
    List<Exchange<?>> controls =
        List.of(
            new Exchange.Connect(session.address(), 443),
            new Exchange.Connect(session.address(), 80));
    Exchange.SilenceTrial trial = new Exchange.SilenceTrial(session, controls);
    return switch (view.see(trial)) {
      case Sight.Missed<Fact.TrialResult> nothing -> new Door.NotKnown(nothing);
      case Sight.Seen<Fact.TrialResult> seen -> {
        Optional<Outcome> answer = seen.fact().answer();
        if (answer.isPresent()) {
          yield answer.get() instanceof Fact.SmtpDialogue dialogue && takesMail(dialogue)
              ? new Door.Answers(session)
              : answer.get() instanceof Failure.Refused
                  ? new Door.Closed(List.of(trial))
                  : new Door.NotKnown(missed);
        }
        yield Silence.proven(seen.fact())
            ? new Door.Closed(List.of(trial))
            : new Door.NotKnown(missed);
      }
    };
  }

  /// A greeting of 220; 554 and 521 say that there is no mail service (RFC 5321 §3.1, RFC 7504 §3).
  private static boolean takesMail(Fact.SmtpDialogue dialogue) {
    return dialogue.greeting().stream().anyMatch(line -> line.startsWith("220"));
  }
}
