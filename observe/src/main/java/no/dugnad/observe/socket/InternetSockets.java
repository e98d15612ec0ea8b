package no.dugnad.observe.socket;

import java.io.IOException;
import java.net.ConnectException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.dns.Transport;
import no.dugnad.model.observation.Failure;

/// The one component that opens sockets. It alone knows the wiring; to everyone else an address is
/// where it says it is.
public final class InternetSockets implements Sockets {
  /// The largest datagram that can come (RFC 768 over IPv4, and nothing larger over IPv6 without
  /// jumbograms).
  private static final int LARGEST_DATAGRAM = 65_535;

  /// How long a connection may take to open: the kernel has sent its first packet three times by
  /// then (0, 1 and 3 s), and a trial of what was silent still fits into a run.
  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(5);

  /// A datagram that had to wait for its turn still has this long to be answered (or as long as the
  /// asker had meant to wait): our own politeness must not look like a lost packet.
  private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(1);

  private final Wiring wiring;
  private final AddressRules rules;
  private final Politeness politeness;
  private final LossMeter losses;
  private final Set<IpAddress> ours = ConcurrentHashMap.newKeySet();

  public InternetSockets(Wiring wiring, AddressRules rules, Budgets budgets, LossMeter losses) {
    this.wiring = wiring;
    this.rules = rules;
    this.politeness = new Politeness(budgets);
    this.losses = losses;
  }

  /// The addresses of this machine that unwired sockets went out from so far.
  public Set<IpAddress> ours() {
    return Set.copyOf(ours);
  }

  private void wentOutFrom(InetAddress local) {
    if (!local.isAnyLocalAddress()) {
      ours.add(IpAddress.of(local.getAddress()));
    }
  }

  /// Where a socket is really to go.
  private sealed interface Route {
    record To(InetSocketAddress address, boolean wired) implements Route {}

    record Silence() implements Route {}

    record Closed(Failure failure) implements Route {}
  }

  private Route route(IpAddress address, int port, Transport transport, Purpose purpose) {
    return switch (wiring) {
      case Wiring.Only only ->
          only.at(address, port, transport)
              .map(plug ->
                  switch (plug) {
                    case Wiring.Socketed.Loopback(InetSocketAddress to) ->
                        (Route) new Route.To(to, true);
                    case Wiring.Socketed.Silence() -> new Route.Silence();
                  })
              .orElseGet(() -> new Route.Closed(new Failure.Unreachable("not in the wiring")));
      case Wiring.None() ->
          rules
              .forbids(address, purpose)
              .<Route>map(rule -> new Route.Closed(new Failure.OutOfScope(rule)))
              .orElseGet(
                  () -> new Route.To(new InetSocketAddress(address.toInetAddress(), port), false));
    };
  }

  @Override
  public Dial connect(IpAddress address, int port, Purpose purpose, Deadline deadline) {
    Route route = route(address, port, Transport.TCP, purpose);
    if (route instanceof Route.Closed(Failure failure)) {
      return new Dial.Failed(failure);
    }
    try {
      return switch (politeness.connection(address, purpose, deadline)) {
        case Politeness.Asked.Denied(Failure failure) -> new Dial.Failed(failure);
        case Politeness.Asked.Granted(Politeness.Turn turn) ->
            dial(route, address, port, turn, deadline);
      };
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return new Dial.Failed(new Failure.BudgetSpent("cancelled"));
    }
  }

  private Dial dial(
      Route route, IpAddress address, int port, Politeness.Turn turn, Deadline deadline)
      throws InterruptedException {
    Dial dial = new Dial.Failed(new Failure.TimedOut("connect"));
    try {
      dial =
          switch (route) {
            case Route.To(InetSocketAddress to, boolean wired) ->
                open(to, wired, address, port, turn, deadline);
            case Route.Silence() -> {
              Thread.sleep(deadline.within(CONNECT_PATIENCE).left());
              losses.lost(address, port, Transport.TCP);
              yield dial;
            }
            case Route.Closed(Failure failure) -> new Dial.Failed(failure);
          };
      return dial;
    } finally {
      if (dial instanceof Dial.Failed) {
        turn.giveBack();
      }
    }
  }

  private Dial open(
      InetSocketAddress to,
      boolean wired,
      IpAddress address,
      int port,
      Politeness.Turn turn,
      Deadline deadline) {
    Socket socket = new Socket();
    Dial dial;
    try {
      socket.setTcpNoDelay(true);
      socket.connect(to, deadline.within(CONNECT_PATIENCE).leftMillis());
      losses.answered(address, port, Transport.TCP);
      if (!wired) {
        wentOutFrom(socket.getLocalAddress());
      }
      dial =
          new Dial.Open(
              new TimedConnection(socket, address, port, wired, deadline, turn::giveBack));
    } catch (SocketTimeoutException silent) {
      losses.lost(address, port, Transport.TCP);
      dial = new Dial.Failed(new Failure.TimedOut("connect"));
    } catch (NoRouteToHostException noRoute) {
      dial = new Dial.Failed(new Failure.Unreachable("no route"));
    } catch (ConnectException refused) {
      dial = new Dial.Failed(refusal(refused, address, port));
    } catch (IOException other) {
      dial =
          new Dial.Failed(
              deadline.passed()
                  ? new Failure.TimedOut("connect")
                  : new Failure.Unreachable(said(other)));
    }
    if (dial instanceof Dial.Failed) {
      closeQuietly(socket);
    }
    return dial;
  }

  /// The JDK throws one exception for a reset and for what the kernel could not even try.
  private Failure refusal(ConnectException refused, IpAddress address, int port) {
    String said = said(refused);
    if (said.contains("refused")) {
      losses.answered(address, port, Transport.TCP);
      return new Failure.Refused("connect", "RST");
    }
    if (said.contains("timed out")) {
      losses.lost(address, port, Transport.TCP);
      return new Failure.TimedOut("connect");
    }
    return new Failure.Unreachable(said);
  }

  @Override
  public Datagram ask(
      IpAddress address,
      int port,
      byte[] message,
      Predicate<byte[]> accepts,
      Purpose purpose,
      Deadline deadline) {
    Route route = route(address, port, Transport.UDP, purpose);
    try {
      if (route instanceof Route.Closed(Failure failure)) {
        return new Datagram.Failed(failure);
      }
      Duration patience = deadline.left();
      Optional<Failure> tooLate = politeness.question(address, deadline);
      if (tooLate.isPresent()) {
        return new Datagram.Failed(tooLate.get());
      }
      Deadline answerBy = deadline.orLater(shorter(patience, ANSWER_PATIENCE));
      Datagram answer =
          switch (route) {
            case Route.To(InetSocketAddress to, boolean wired) ->
                send(to, wired, message, accepts, answerBy);
            case Route.Silence() -> {
              Thread.sleep(answerBy.left());
              yield new Datagram.Failed(new Failure.TimedOut("answer"));
            }
            case Route.Closed(Failure failure) -> new Datagram.Failed(failure);
          };
      count(answer, address, port);
      return answer;
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return new Datagram.Failed(new Failure.BudgetSpent("cancelled"));
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private void count(Datagram answer, IpAddress address, int port) {
    switch (answer) {
      case Datagram.Answered _ -> losses.answered(address, port, Transport.UDP);
      case Datagram.Failed(Failure.TimedOut _) -> losses.lost(address, port, Transport.UDP);
      case Datagram.Failed(Failure.Refused _) -> losses.answered(address, port, Transport.UDP);
      case Datagram.Failed _ -> {}
    }
  }

  private Datagram send(
      InetSocketAddress to,
      boolean wired,
      byte[] message,
      Predicate<byte[]> accepts,
      Deadline deadline) {
    // A fresh socket for each question gives a fresh random source port (RFC 5452 §9.2), and a
    // connected one takes datagrams from that very address and port only.
    try (DatagramSocket socket = new DatagramSocket(0, anyAddress(to))) {
      socket.connect(to);
      if (!wired) {
        wentOutFrom(socket.getLocalAddress());
      }
      socket.send(new DatagramPacket(message, message.length));
      byte[] buffer = new byte[LARGEST_DATAGRAM];
      while (!deadline.passed()) {
        socket.setSoTimeout(deadline.leftMillis());
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        byte[] answer = Arrays.copyOf(buffer, packet.getLength());
        if (accepts.test(answer)) {
          return new Datagram.Answered(Bytes.of(answer), wired);
        }
      }
      return new Datagram.Failed(new Failure.TimedOut("answer"));
    } catch (SocketTimeoutException silent) {
      return new Datagram.Failed(new Failure.TimedOut("answer"));
    } catch (PortUnreachableException closed) {
      return new Datagram.Failed(new Failure.Refused("answer", "ICMP port unreachable"));
    } catch (IOException other) {
      return new Datagram.Failed(new Failure.Unreachable(said(other)));
    }
  }

  /// The unspecified address of the same family: a socket bound to the other family could not send.
  private static InetAddress anyAddress(InetSocketAddress to) throws IOException {
    return InetAddress.getByAddress(new byte[to.getAddress().getAddress().length]);
  }

  @Override
  public void slowDown(IpAddress address) {
    politeness.slowDown(address);
  }

  private static String said(IOException exception) {
    String message = exception.getMessage();
    return message == null ? exception.getClass().getSimpleName() : message;
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyBroken) {
      // Nothing is lost: the socket carried nothing.
    }
  }
}
