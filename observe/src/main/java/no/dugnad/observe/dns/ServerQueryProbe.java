package no.dugnad.observe.dns;

import no.dugnad.model.dns.ResponseCode;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.observe.dns.message.Question;
import no.dugnad.observe.dns.message.Records;
import no.dugnad.observe.dns.message.Reply;
import no.dugnad.observe.dns.message.Told;
import no.dugnad.observe.dns.resolve.ServerTalk;
import no.dugnad.observe.probe.Attempt;
import no.dugnad.observe.probe.Look;
import no.dugnad.observe.probe.Probe;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Section;

/// Asks one name server, and tells what it sent as it is.
final class ServerQueryProbe implements Probe<Exchange.ServerQuery> {
  private final ServerTalk talk;

  ServerQueryProbe(ServerTalk talk) {
    this.talk = talk;
  }

  @Override
  public Look look(Exchange.ServerQuery exchange, Attempt attempt) {
    Question question = new Question(Records.name(exchange.name()), exchange.type().number());
    Told told =
        talk.ask(
            exchange.address(),
            exchange.transport(),
            question,
            attempt.deadline().within(LookupProbe.LONGEST));
    return switch (told) {
      case Told.Failed(Failure failure) -> Look.of(failure);
      case Told.Answered(Reply reply) ->
          new Look(
              fact(reply),
              reply.server().text(),
              reply.wired(),
              Reply.raw(java.util.List.of(reply)));
    };
  }

  private static Fact.ServerAnswer fact(Reply reply) {
    Header header = reply.message().getHeader();
    return new Fact.ServerAnswer(
        new ResponseCode(reply.message().getRcode()),
        header.getFlag(Flags.AA),
        header.getFlag(Flags.TC),
        header.getFlag(Flags.RA),
        reply.message().getOPT() != null,
        reply.answer().length(),
        reply.transport(),
        Records.ours(reply.message().getSection(Section.ANSWER)),
        Records.ours(reply.message().getSection(Section.AUTHORITY)),
        Records.ours(reply.message().getSection(Section.ADDITIONAL)));
  }
}
