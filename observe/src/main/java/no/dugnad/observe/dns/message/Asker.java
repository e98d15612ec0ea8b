package no.dugnad.observe.dns.message;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.dns.Transport;
import no.dugnad.model.observation.Failure;
import no.dugnad.observe.socket.Connection;
import no.dugnad.observe.socket.Datagram;
import no.dugnad.observe.socket.Deadline;
import no.dugnad.observe.socket.Dial;
import no.dugnad.observe.socket.Purpose;
import no.dugnad.observe.socket.Sockets;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;

/// Puts one question to one server once, over UDP or TCP.
public final class Asker {
  private final Sockets sockets;
  private final RandomGenerator random;
  private final Set<IpAddress> given;

  /// @param random for message ids; safe for many threads, and not to be guessed
  /// @param given the addresses that the operator gave
  public Asker(Sockets sockets, RandomGenerator random, Set<IpAddress> given) {
    this.sockets = sockets;
    this.random = random;
    this.given = Set.copyOf(given);
  }

  /// Over UDP, and over TCP where the answer was cut (RFC 7766 §5); without EDNS where the server
  /// does not know it (RFC 6891 §6.2.2).
  ///
  /// @param wait until when a datagram is waited for
  /// @param end until when everything must have ended
  public Told ask(
      IpAddress server,
      int port,
      Question question,
      boolean recursive,
      Deadline wait,
      Deadline end) {
    Told told = datagram(server, port, question, recursive, wait);
    if (told instanceof Told.Answered answered
        && answered.reply().message().getHeader().getFlag(Flags.TC)) {
      return tcp(server, port, question, recursive, end);
    }
    return told;
  }

  /// Over UDP alone; without EDNS where the server does not know it.
  public Told datagram(
      IpAddress server, int port, Question question, boolean recursive, Deadline wait) {
    Told told = udp(server, port, question, recursive, true, wait);
    return told instanceof Told.Answered answered && lacksEdns(answered.reply())
        ? udp(server, port, question, recursive, false, wait)
        : told;
  }

  /// It refuses now what it gave before: everybody goes slowly there from now on.
  public void slowDown(IpAddress server) {
    sockets.slowDown(server);
  }

  private static boolean lacksEdns(Reply reply) {
    int code = reply.message().getRcode();
    return (code == Rcode.FORMERR || code == Rcode.NOTIMP) && reply.message().getOPT() == null;
  }

  private Told udp(
      IpAddress server,
      int port,
      Question question,
      boolean recursive,
      boolean edns,
      Deadline deadline) {
    int id = random.nextInt(0x10000);
    byte[] query = Messages.query(question, id, recursive, edns);
    Datagram datagram =
        sockets.ask(
            server,
            port,
            query,
            bytes -> Messages.answers(bytes, id, question),
            purpose(server),
            deadline);
    return switch (datagram) {
      case Datagram.Failed(Failure failure) -> Told.failed(failure);
      case Datagram.Answered(Bytes answer, boolean wired) ->
          told(server, Transport.UDP, wired, query, answer.toArray());
    };
  }

  /// One connection, one question, one answer.
  public Told tcp(
      IpAddress server, int port, Question question, boolean recursive, Deadline deadline) {
    int id = random.nextInt(0x10000);
    byte[] query = Messages.query(question, id, recursive, true);
    return switch (sockets.connect(server, port, purpose(server), deadline)) {
      case Dial.Failed(Failure failure) -> Told.failed(failure);
      case Dial.Open(Connection connection) -> {
        try (connection) {
          byte[] answer = converse(connection, query);
          yield Messages.answers(answer, id, question)
              ? told(server, Transport.TCP, connection.wired(), query, answer)
              : Told.failed(new Failure.Garbled("answer", "it answers another question"));
        } catch (SocketTimeoutException late) {
          yield Told.failed(new Failure.TimedOut("answer"));
        } catch (EOFException closed) {
          yield Told.failed(
              connection.expired()
                  ? new Failure.TimedOut("answer")
                  : new Failure.Garbled("answer", "closed before the whole answer had come"));
        } catch (IOException broken) {
          yield Told.failed(
              connection.expired() || deadline.passed()
                  ? new Failure.TimedOut("answer")
                  : new Failure.Garbled("answer", "the connection broke"));
        }
      }
    };
  }

  private static byte[] converse(Connection connection, byte[] query) throws IOException {
    byte[] framed = new byte[query.length + 2];
    framed[0] = (byte) (query.length >>> 8);
    framed[1] = (byte) query.length;
    System.arraycopy(query, 0, framed, 2, query.length);
    OutputStream out = connection.socket().getOutputStream();
    out.write(framed);
    out.flush();
    DataInputStream in = new DataInputStream(connection.socket().getInputStream());
    byte[] answer = new byte[in.readUnsignedShort()];
    in.readFully(answer);
    return answer;
  }

  private static Told told(
      IpAddress server, Transport transport, boolean wired, byte[] query, byte[] answer) {
    Optional<Message> message = Messages.read(answer);
    if (message.isEmpty() && transport == Transport.UDP && (answer[2] & 0x02) != 0) {
      // Cut in the middle of a record: the header says TC, and that is all that is needed.
      message = Messages.read(java.util.Arrays.copyOf(headerAlone(answer), 12));
    }
    return message
        .<Told>map(read ->
            new Told.Answered(
                new Reply(read, server, transport, wired, Bytes.of(query), Bytes.of(answer))))
        .orElseGet(() -> Told.failed(new Failure.Garbled("answer", "not a DNS message")));
  }

  private static byte[] headerAlone(byte[] answer) {
    byte[] header = java.util.Arrays.copyOf(answer, 12);
    java.util.Arrays.fill(header, 4, 12, (byte) 0);
    return header;
  }

  private Purpose purpose(IpAddress server) {
    return new Purpose.NameServer(given.contains(server));
  }
}
