package no.dugnad.observe.web;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.observation.Failure;
import no.dugnad.observe.socket.Connection;
import no.dugnad.observe.socket.Datagram;
import no.dugnad.observe.socket.Deadline;
import no.dugnad.observe.socket.Dial;
import no.dugnad.observe.socket.Purpose;
import no.dugnad.observe.socket.Sockets;

/// Leads every address to one port on loopback, and keeps deadlines as the contract asks.
final class LoopbackSockets implements Sockets, AutoCloseable {
  private final int port;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

  LoopbackSockets(int port) {
    this.port = port;
  }

  @Override
  public void slowDown(IpAddress address) {
    // Nothing is rationed here.
  }

  @Override
  public Dial connect(IpAddress address, int logical, Purpose purpose, Deadline deadline) {
    Socket socket = new Socket();
    try {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), deadline.leftMillis());
    } catch (ConnectException refused) {
      return new Dial.Failed(new Failure.Refused("connect", "refused"));
    } catch (IOException other) {
      return new Dial.Failed(new Failure.TimedOut("connect"));
    }
    AtomicBoolean expired = new AtomicBoolean();
    Future<?> closing =
        clock.schedule(
            () -> {
              expired.set(true);
              socket.close();
              return expired;
            },
            deadline.left().toNanos(),
            TimeUnit.NANOSECONDS);
    return closing.isCancelled()
        ? new Dial.Failed(new Failure.TimedOut("connect"))
        : new Dial.Open(new Loopback(socket, address, logical, deadline, expired));
  }

  @Override
  public Datagram ask(
      IpAddress address,
      int logical,
      byte[] message,
      Predicate<byte[]> accepts,
      Purpose purpose,
      Deadline deadline) {
    return new Datagram.Failed(new Failure.Unreachable("no datagrams here"));
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  private record Loopback(
      Socket socket, IpAddress address, int port, Deadline deadline, AtomicBoolean closedByClock)
      implements Connection {
    @Override
    public boolean wired() {
      return true;
    }

    @Override
    public boolean expired() {
      return closedByClock.get();
    }

    @Override
    public void close() {
      try {
        socket.close();
      } catch (IOException gone) {
        // It is closed either way.
      }
    }
  }
}
