package no.dugnad.judge.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import no.dugnad.judge.kin.NameServers.Place;
import no.dugnad.judge.kin.Zone;
import no.dugnad.judge.law.Silence;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResponseCode;
import no.dugnad.model.dns.Transport;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Outcome;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.dns.RecordData;

/// What came of asking one server at one address, over one transport, for the SOA record of the
/// zone that it is named for.
sealed interface Authority {
  /// What the answer rests on.
  List<Exchange<?>> restsOn();

  /// It answered with authority.
  ///
  /// @param serial of the SOA record, where the answer was whole
  record Speaks(List<Exchange<?>> restsOn, Optional<Long> serial) implements Authority {}

  /// It answered that it is not responsible for the zone (RFC 1912 §2.8, "lame").
  ///
  /// @param said the response code, or that there was no authority in it
  /// @param recursive whether it offers recursion: then somebody on the way may have answered
  record Lame(List<Exchange<?>> restsOn, String said, boolean recursive) implements Authority {}

  /// It does not answer, and a sibling does: proven silence.
  record Silent(List<Exchange<?>> restsOn) implements Authority {}

  /// The host says that nobody listens there, while a sibling answers.
  record Closed(List<Exchange<?>> restsOn) implements Authority {}

  /// It could not be told.
  record NotTold(List<Exchange<?>> restsOn, Sight.Missed<?> missed) implements Authority {}

  /// Codes with which a server says that it does not know the zone or can't serve it.
  Set<ResponseCode> REFUSING =
      Set.of(
          ResponseCode.REFUSED, ResponseCode.SERVFAIL, ResponseCode.NXDOMAIN, new ResponseCode(9));

  /// The question.
  static Exchange.ServerQuery question(Zone.Apex zone, Place place, Transport transport) {
    return new Exchange.ServerQuery(
        place.server(), place.address(), transport, zone.name(), RecordType.SOA);
  }

  /// Asks, and where nothing comes asks again beside those that do answer.
  ///
  /// @param siblings all servers of the zone; those in the same family that answer are controls
  /// @param others more controls, asked for where no sibling answers
  static Authority of(
      View view,
      Zone.Apex zone,
      Place place,
      Transport transport,
      List<Place> siblings,
      Supplier<List<Exchange<?>>> others) {
    Exchange.ServerQuery probe = question(zone, place, transport);
    return switch (view.see(probe)) {
      case Sight.Seen<Fact.ServerAnswer> seen ->
          read(zone.name(), List.of(probe), seen.fact(), probe);
      case Sight.Missed<Fact.ServerAnswer> missed ->
          switch (missed.failure()) {
            case Failure.TimedOut timedOut ->
                silent(
                    view, zone, missed, controls(view, zone, place, transport, siblings, others));
            case Failure.Refused(var stage, var said)
                when ResponseCode.REFUSED.toString().equals(said) ->
                new Lame(List.of(probe), said, false);
            case Failure.Refused refused -> {
              List<Exchange<?>> controls = controls(view, zone, place, transport, siblings, others);
              yield controls.isEmpty()
                  ? new NotTold(List.of(probe), missed)
                  : new Closed(List.of(probe, controls.getFirst()));
            }
            case Failure.RateLimited _,
                Failure.Unreachable _,
                Failure.BudgetSpent _,
                Failure.OutOfScope _,
                Failure.Garbled _,
                Failure.Intercepted _,
                Failure.NotLooked _ ->
                new NotTold(List.of(probe), missed);
          };
    };
  }

  private static Authority silent(
      View view,
      Zone.Apex zone,
      Sight.Missed<Fact.ServerAnswer> missed,
      List<Exchange<?>> controls) {
    List<Exchange<?>> probe = List.of(missed.exchange());
    if (controls.isEmpty()) {
      return new NotTold(probe, missed);
    }
    Exchange.SilenceTrial trial = new Exchange.SilenceTrial(missed.exchange(), controls);
    if (!(view.see(trial) instanceof Sight.Seen<Fact.TrialResult> seen)) {
      return new NotTold(probe, missed);
    }
    Optional<Outcome> answer = seen.fact().answer();
    if (answer.isPresent() && answer.get() instanceof Fact.ServerAnswer late) {
      return read(zone.name(), List.of(missed.exchange(), trial), late, missed.exchange());
    }
    return Silence.proven(seen.fact())
        ? new Silent(List.of(missed.exchange(), trial))
        : new NotTold(probe, missed);
  }

  /// Servers that did answer with authority in the same family and over the same transport; while
  /// one of them has not been asked yet there are none, so that the group is the same each time.
  private static List<Exchange<?>> controls(
      View view,
      Zone.Apex zone,
      Place place,
      Transport transport,
      List<Place> siblings,
      Supplier<List<Exchange<?>>> others) {
    List<Exchange<?>> controls = new ArrayList<>();
    for (Place sibling : siblings) {
      IpAddress address = sibling.address();
      if (address.equals(place.address()) || address.family() != place.address().family()) {
        continue;
      }
      Exchange.ServerQuery control = question(zone, sibling, transport);
      if (view.see(control) instanceof Sight.Seen<Fact.ServerAnswer>) {
        controls.add(control);
      }
    }
    if (controls.isEmpty()) {
      others.get().stream()
          .filter(other -> view.see(other) instanceof Sight.Seen<?>)
          .forEach(controls::add);
    }
    return controls;
  }

  private static Authority read(
      DomainName apex,
      List<Exchange<?>> restsOn,
      Fact.ServerAnswer answer,
      Exchange<Fact.ServerAnswer> probe) {
    Optional<Long> serial =
        answer.answer().stream()
            .filter(record -> record.owner().equals(apex))
            .flatMap(record -> RecordData.soa(record).stream())
            .map(RecordData.Soa::serial)
            .findFirst();
    boolean good = answer.code().equals(ResponseCode.NOERROR);
    // A truncated answer without records is how servers slow askers down; it still speaks for the
    // server (RFC 2181 §9).
    if (good && answer.authoritative() && (serial.isPresent() || answer.truncated())) {
      return new Speaks(restsOn, serial);
    }
    if (good && answer.truncated()) {
      return new NotTold(
          restsOn, new Sight.Missed<>(probe, new Failure.RateLimited("answer", "TC")));
    }
    if (good || REFUSING.contains(answer.code())) {
      String said = good ? "NOERROR, AA=0" : answer.code().toString();
      return new Lame(restsOn, said, answer.recursionAvailable());
    }
    return new NotTold(
        restsOn,
        new Sight.Missed<>(probe, new Failure.Garbled("answer", answer.code().toString())));
  }
}
