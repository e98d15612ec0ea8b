package no.dugnad.observe.socket;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import no.dugnad.model.asset.IpAddress;

/// A connection that its deadline closes.
final class TimedConnection implements Connection {
  private final Socket socket;
  private final IpAddress address;
  private final int port;
  private final boolean wired;
  private final Deadline deadline;
  private final Runnable giveBack;
  private final Thread watch;
  private volatile boolean expired;

  TimedConnection(
      Socket socket,
      IpAddress address,
      int port,
      boolean wired,
      Deadline deadline,
      Runnable giveBack)
      throws SocketException {
    this.socket = socket;
    this.address = address;
    this.port = port;
    this.wired = wired;
    this.deadline = deadline;
    this.giveBack = giveBack;
    socket.setSoTimeout(deadline.leftMillis());
    // A read time-out alone starts anew with every byte, which a dripping server would live on.
    this.watch = Thread.ofVirtual().start(this::expire);
  }

  private void expire() {
    try {
      Thread.sleep(deadline.left());
      expired = true;
      socket.close();
    } catch (InterruptedException closedInTime) {
      // The connection ended before its deadline.
    } catch (IOException alreadyClosed) {
      // Closing is all that was wanted.
    }
  }

  @Override
  public Socket socket() {
    return socket;
  }

  @Override
  public IpAddress address() {
    return address;
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public boolean wired() {
    return wired;
  }

  @Override
  public Deadline deadline() {
    return deadline;
  }

  @Override
  public boolean expired() {
    return expired || deadline.passed();
  }

  @Override
  public void close() {
    watch.interrupt();
    try {
      socket.close();
    } catch (IOException alreadyClosed) {
      // Closing is all that was wanted.
    }
    giveBack.run();
  }
}
