package no.dugnad.observe.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.ResourceRecord;
import no.dugnad.model.dns.ResponseCode;
import no.dugnad.model.dns.Security;
import no.dugnad.model.dns.SecurityReasons;
import no.dugnad.model.dns.Signature;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.observe.dns.message.Answer;
import no.dugnad.observe.dns.message.Records;
import no.dugnad.observe.dns.message.Reply;
import no.dugnad.observe.dns.message.Step;
import no.dugnad.observe.probe.Look;
import no.dugnad.wire.dns.RecordData;
import org.xbill.DNS.Name;

/// The answers on the way from the asked name to the last one. Used by one thread.
final class Trail {
  private static final int MOST_SIGNATURES = 64;
  private static final ResponseCode YXDOMAIN = new ResponseCode(6);

  private final List<DomainName> aliases = new ArrayList<>();
  private final List<Reply> replies = new ArrayList<>();
  private final List<Signature> signatures = new ArrayList<>();
  private Security worst = Security.of(Security.State.SECURE, SecurityReasons.SECURE, "");
  private Optional<Answer> last = Optional.empty();

  /// One answer more.
  void add(Answer answer, Security security) {
    last = Optional.of(answer);
    replies.addAll(answer.replies());
    signatures.addAll(security.signatures());
    if (rank(security.state()) > rank(worst.state())) {
      worst = security;
    }
  }

  /// One alias more; false where it leads to what is no name of ours.
  boolean alias(Name target) {
    return RecordData.name(target).map(aliases::add).orElse(false);
  }

  /// The end: records or none.
  Look ended(Step step) {
    return switch (step) {
      case Step.Found found ->
          told(ResponseCode.NOERROR, Records.ours(found.set().records().rrs(false)));
      case Step.NoData() -> told(ResponseCode.NOERROR, List.of());
      case Step.NoName() -> told(ResponseCode.NXDOMAIN, List.of());
      case Step.Alias alias -> throw new IllegalArgumentException("an alias is no end");
    };
  }

  /// The end: DNAME made a name too long (RFC 6672 §2.2).
  Look tooLong() {
    return told(YXDOMAIN, List.of());
  }

  /// The end: nothing to be had.
  Look failed(Failure failure) {
    return look(failure, List.of());
  }

  private Look told(ResponseCode code, List<ResourceRecord> records) {
    Answer answer = last.orElseThrow();
    Security security =
        new Security(
            worst.state(),
            worst.reason(),
            worst.detail(),
            signatures.stream().distinct().limit(MOST_SIGNATURES).toList());
    return look(
        new Fact.DnsAnswer(
            code,
            aliases,
            records,
            answer.zone().flatMap(RecordData::name),
            answer.authoritative(),
            answer.servers(),
            security),
        answer.servers());
  }

  private Look look(no.dugnad.model.observation.Outcome outcome, List<IpAddress> servers) {
    boolean wired = replies.stream().anyMatch(Reply::wired);
    return new Look(outcome, LookupProbe.names(servers), wired, Reply.raw(replies));
  }

  private static int rank(Security.State state) {
    return switch (state) {
      case SECURE -> 0;
      case INSECURE -> 1;
      case INDETERMINATE -> 2;
      case BOGUS -> 3;
    };
  }
}
