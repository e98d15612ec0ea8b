package no.dugnad.report.detail;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.dns.ResourceRecord;
import no.dugnad.model.dns.Security;
import no.dugnad.model.dns.Signature;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Outcome;

/// What was answered, as names and values: the `data` of an observation.
public final class Answer {
  private Answer() {}

  /// The public name of its kind, such as `dns.answer` or `timed-out`.
  public static String kind(Outcome outcome) {
    return switch (outcome) {
      case Fact fact -> fact.kind();
      case Failure failure -> failure.kind();
    };
  }

  /// The answer as names and values.
  public static Detail.Fields of(Outcome outcome) {
    return switch (outcome) {
      case Fact.DnsAnswer answer -> answer(answer);
      case Fact.DelegationSeen seen -> delegation(seen);
      case Fact.ServerAnswer answer -> server(answer);
      case Fact.Connected _ -> Detail.Fields.none();
      case Fact.TlsSession session -> tls(session);
      case Fact.SmtpDialogue dialogue -> smtp(dialogue);
      case Fact.HttpAnswer answer -> http(answer);
      case Fact.RevocationAnswer answer -> revocation(answer);
      case Fact.TrialResult result -> trial(result);
      case Failure failure -> failure(failure);
    };
  }

  private static Detail.Fields answer(Fact.DnsAnswer answer) {
    return Detail.Fields.none()
        .with("code", answer.code().toString())
        .with("aliases", names(answer.aliases()))
        .with("records", records(answer.records()))
        .with("zone", answer.zone().map(DomainName::ascii))
        .with("authoritative", answer.authoritative())
        .with("servers", addresses(answer.servers()))
        .with("security", security(answer.security()));
  }

  private static Detail.Fields delegation(Fact.DelegationSeen seen) {
    List<Detail> servers =
        seen.servers().stream()
            .<Detail>map(server ->
                Detail.Fields.none()
                    .with("name", server.name().ascii())
                    .with("glue", addresses(server.glue())))
            .toList();
    return Detail.Fields.none()
        .with("apex", seen.apex().ascii())
        .with("parent", seen.parent().ascii())
        .with("servers", new Detail.Many(servers))
        .with("ds", records(seen.ds()))
        .with("dsSecurity", security(seen.dsSecurity()))
        .with("parentServers", addresses(seen.parentServers()));
  }

  private static Detail.Fields server(Fact.ServerAnswer answer) {
    return Detail.Fields.none()
        .with("code", answer.code().toString())
        .with("authoritative", answer.authoritative())
        .with("truncated", answer.truncated())
        .with("recursionAvailable", answer.recursionAvailable())
        .with("edns", answer.edns())
        .with("size", answer.size())
        .with("transport", lower(answer.transport()))
        .with("answer", records(answer.answer()))
        .with("authority", records(answer.authority()))
        .with("additional", records(answer.additional()));
  }

  private static Detail.Fields tls(Fact.TlsSession session) {
    Detail.Fields told =
        Detail.Fields.none()
            .with("version", session.version())
            .with("suite", session.suite())
            .with("chain", binaries(session.chain()));
    if (session.staple().isPresent()) {
      told = told.with("staple", new Detail.Binary(session.staple().get()));
    }
    return told.with("alpn", session.alpn());
  }

  private static Detail.Fields smtp(Fact.SmtpDialogue dialogue) {
    Detail.Fields told =
        Detail.Fields.none()
            .with("greeting", dialogue.greeting())
            .with("ehlo", dialogue.ehlo())
            .with("startTlsReply", dialogue.startTlsReply());
    if (dialogue.tls().isPresent()) {
      told = told.with("tls", within(dialogue.tls().get()));
    }
    return told.with("ehloSecure", dialogue.ehloSecure());
  }

  private static Detail.Fields http(Fact.HttpAnswer answer) {
    List<Detail> headers =
        answer.headers().stream()
            .<Detail>map(header ->
                Detail.Fields.none().with("name", header.name()).with("value", header.value()))
            .toList();
    Detail.Fields told =
        Detail.Fields.none()
            .with("status", answer.status())
            .with("reason", answer.reason())
            .with("headers", new Detail.Many(headers))
            .with("bodyBytes", answer.body().length())
            .with("cut", answer.cut());
    return answer.tls().isPresent() ? told.with("tls", within(answer.tls().get())) : told;
  }

  private static Detail.Fields revocation(Fact.RevocationAnswer answer) {
    return Detail.Fields.none()
        .with("status", lower(answer.status()))
        .with("source", answer.source())
        .with("thisUpdate", time(answer.thisUpdate()))
        .with("nextUpdate", answer.nextUpdate().map(Answer::time));
  }

  private static Detail.Fields trial(Fact.TrialResult result) {
    Detail.Fields told =
        Detail.Fields.none()
            .with("silent", times(result.silent()))
            .with("controlsBefore", times(result.controlsBefore()))
            .with("controlsAfter", times(result.controlsAfter()))
            .with("lossBound", new Detail.Decimal(result.lossBound()));
    return result.answer().isPresent() ? told.with("answer", within(result.answer().get())) : told;
  }

  private static Detail.Fields failure(Failure failure) {
    Detail.Fields none = Detail.Fields.none();
    return switch (failure) {
      case Failure.TimedOut(String stage) -> none.with("stage", stage);
      case Failure.Refused(String stage, String said) ->
          none.with("stage", stage).with("said", said);
      case Failure.RateLimited(String stage, String said) ->
          none.with("stage", stage).with("said", said);
      case Failure.Unreachable(String said) -> none.with("said", said);
      case Failure.BudgetSpent(String limit) -> none.with("limit", limit);
      case Failure.OutOfScope(String rule) -> none.with("rule", rule);
      case Failure.Garbled(String stage, String why) -> none.with("stage", stage).with("said", why);
      case Failure.Intercepted(String stage, String why) ->
          none.with("stage", stage).with("said", why);
      case Failure.NotLooked() -> none;
    };
  }

  private static Detail within(Outcome outcome) {
    return Detail.Fields.none().with("kind", kind(outcome)).with("data", of(outcome));
  }

  private static Detail security(Security security) {
    return Detail.Fields.none()
        .with("state", lower(security.state()))
        .with("reason", security.reason())
        .with("detail", security.detail())
        .with(
            "signatures",
            new Detail.Many(security.signatures().stream().map(Answer::signature).toList()));
  }

  private static Detail signature(Signature signature) {
    return Detail.Fields.none()
        .with("owner", signature.owner().ascii())
        .with("covered", signature.covered().toString())
        .with("algorithm", signature.algorithm())
        .with("keyTag", signature.keyTag())
        .with("signer", signature.signer().ascii())
        .with("originalTtl", signature.originalTtl())
        .with("inception", time(signature.inception()))
        .with("expiration", time(signature.expiration()));
  }

  private static List<String> records(List<ResourceRecord> records) {
    return records.stream().map(RecordText::of).toList();
  }

  private static List<String> names(List<DomainName> names) {
    return names.stream().map(DomainName::ascii).toList();
  }

  private static List<String> addresses(List<IpAddress> addresses) {
    return addresses.stream().map(IpAddress::text).toList();
  }

  private static List<String> times(List<Instant> times) {
    return times.stream().map(Answer::time).toList();
  }

  private static Detail binaries(List<Bytes> all) {
    return new Detail.Many(all.stream().<Detail>map(Detail.Binary::new).toList());
  }

  /// A moment as reports write it: UTC, to the millisecond.
  public static String time(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
