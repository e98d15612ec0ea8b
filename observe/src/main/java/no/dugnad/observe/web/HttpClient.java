package no.dugnad.observe.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.observation.CertificateKind;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Outcome;
import no.dugnad.observe.probe.Look;
import no.dugnad.observe.socket.Connection;
import no.dugnad.observe.socket.Deadline;
import no.dugnad.observe.socket.Dial;
import no.dugnad.observe.socket.Purpose;
import no.dugnad.observe.socket.Sockets;
import no.dugnad.observe.tls.TlsLayer;
import no.dugnad.wire.http.BodyFraming;
import no.dugnad.wire.http.ResponseHead;

/// One HTTP/1.1 request over a connection of its own, to the very address that was asked for (RFC
/// 9112). Redirects are not followed, nothing is remembered, every certificate is taken (`judge`
/// judges it). Whatever the other side sends, a call ends by its deadline and within its limits.
///
/// Our own client because the JDK's cannot be pinned to an address and does not show header fields
/// as they came.
public final class HttpClient {
  /// One is usual (103 Early Hints); a flood of them is not an answer.
  private static final int MOST_INTERIM = 8;

  private static final int LONGEST_SAID = 512;

  private final Sockets sockets;
  private final TlsLayer tls;
  private final HttpLimits limits;
  private final UserAgent agent;

  /// @param limits for each call
  /// @param agent who asks, said in each call
  public HttpClient(Sockets sockets, TlsLayer tls, HttpLimits limits, UserAgent agent) {
    this.sockets = sockets;
    this.tls = tls;
    this.limits = limits;
    this.agent = agent;
  }

  /// Sends a request and reads the answer.
  ///
  /// @param deadline of the owner; the client's own time limit can only shorten it
  /// @return a look whose outcome is a [Fact.HttpAnswer], `RateLimited` for 429 (RFC 6585 §4), or
  ///   the failure of the stage that it came to: `connect`, `tls`, `answer`, `body`; the raw bytes
  ///   are the request and the beginning of the answer
  public Look send(HttpCall call, Deadline deadline) {
    Dial dial =
        sockets.connect(
            call.address(),
            call.port(),
            new Purpose.Web(call.host()),
            deadline.within(limits.time()));
    return switch (dial) {
      case Dial.Failed(Failure failure) -> Look.of(failure);
      case Dial.Open(Connection connection) -> over(connection, call);
    };
  }

  private Look over(Connection connection, HttpCall call) {
    try (connection) {
      if (!call.secure()) {
        return talk(connection, connection.socket(), Optional.empty(), call);
      }
      return switch (tls.start(connection, call.host(), CertificateKind.ANY, List.of("http/1.1"))) {
        case TlsLayer.Layered.Failed(Failure failure) ->
            new Look(failure, "", connection.wired(), Bytes.empty());
        case TlsLayer.Layered.Secured(Socket socket, Fact.TlsSession session) ->
            talk(connection, socket, Optional.of(session), call);
      };
    }
  }

  private Look talk(
      Connection connection, Socket socket, Optional<Fact.TlsSession> session, HttpCall call) {
    Bytes request = call.onTheLine(agent);
    Conversation conversation = new Conversation(session);
    Outcome outcome;
    try {
      OutputStream out = socket.getOutputStream();
      out.write(request.toArray());
      out.flush();
      outcome = conversation.read(new Incoming(socket.getInputStream()), call.method());
    } catch (IOException broken) {
      outcome = trouble(connection, conversation.stage, broken);
    }
    return new Look(outcome, "", connection.wired(), joined(request, conversation.received()));
  }

  private static Outcome trouble(Connection connection, String stage, IOException broken) {
    if (Thread.currentThread().isInterrupted()) {
      return new Failure.NotLooked();
    }
    boolean late =
        broken instanceof InterruptedIOException
            || connection.expired()
            || connection.deadline().passed();
    return late ? new Failure.TimedOut(stage) : new Failure.Garbled(stage, said(broken));
  }

  private static String said(IOException broken) {
    String message = broken.getMessage();
    String text = message == null ? broken.getClass().getSimpleName() : message;
    return text.length() > LONGEST_SAID ? text.substring(0, LONGEST_SAID) : text;
  }

  private static Bytes joined(Bytes first, Bytes second) {
    byte[] all = java.util.Arrays.copyOf(first.toArray(), first.length() + second.length());
    System.arraycopy(second.toArray(), 0, all, first.length(), second.length());
    return Bytes.of(all);
  }

  /// The reading of one answer; knows how far it has come.
  private final class Conversation {
    private final Optional<Fact.TlsSession> session;
    private Optional<Incoming> source = Optional.empty();
    private String stage = "answer";

    Conversation(Optional<Fact.TlsSession> session) {
      this.session = session;
    }

    Bytes received() {
      return source.map(Incoming::kept).orElse(Bytes.empty());
    }

    Outcome read(Incoming in, String method) throws IOException {
      source = Optional.of(in);
      for (int interim = 0; interim <= MOST_INTERIM; interim++) {
        int room = (int) Math.max(0, limits.headBytes() - in.count());
        switch (HeadReader.read(in, room)) {
          case HeadReader.Head.NotHttp() -> {
            return new Failure.Garbled(stage, "not HTTP");
          }
          case HeadReader.Head.TooLong() -> {
            return new Failure.BudgetSpent("bytes of an HTTP head");
          }
          case HeadReader.Head.Closed(boolean anything) -> {
            String why = anything ? "closed within the head" : "closed without an answer";
            return new Failure.Garbled(stage, why);
          }
          case HeadReader.Head.Whole(Bytes bytes) -> {
            switch (ResponseHead.parse(bytes)) {
              case ResponseHead.Read.Malformed(String why) -> {
                return new Failure.Garbled(stage, why);
              }
              case ResponseHead.Read.TooMany() -> {
                return new Failure.BudgetSpent("fields of an HTTP head");
              }
              case ResponseHead.Read.Good(ResponseHead head) when head.status() == 101 -> {
                return new Failure.Garbled(stage, "switches to a protocol that nobody asked for");
              }
              case ResponseHead.Read.Good(ResponseHead head) when head.status() >= 200 -> {
                return answer(in, method, head);
              }
              case ResponseHead.Read.Good(var _) -> {
                // An interim answer: the real one follows (RFC 9110 §15.2).
              }
            }
          }
        }
      }
      return new Failure.Garbled(stage, "more than " + MOST_INTERIM + " interim answers");
    }

    private Outcome answer(Incoming in, String method, ResponseHead head) throws IOException {
      if (head.status() == 429) {
        return new Failure.RateLimited(stage, "429 " + head.reason());
      }
      stage = "body";
      BodyFraming framing = BodyFraming.of(method, head);
      return switch (BodyReader.read(in, framing, limits.encodedBytes())) {
        case BodyReader.Body.Faulty(String why) -> new Failure.Garbled(stage, why);
        case BodyReader.Body.Read(Bytes bytes, boolean cut) ->
            switch (ContentCoding.decode(
                bytes, head.values("Content-Encoding"), cut, limits.decodedBytes())) {
              case ContentCoding.Decoded.Faulty(String why) -> new Failure.Garbled(stage, why);
              case ContentCoding.Decoded.Content(Bytes content, boolean more) ->
                  new Fact.HttpAnswer(
                      head.status(), head.reason(), head.headers(), content, more, session);
            };
      };
    }
  }
}
