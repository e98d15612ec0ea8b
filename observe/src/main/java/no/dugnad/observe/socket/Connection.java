package no.dugnad.observe.socket;

import java.net.Socket;
import no.dugnad.model.asset.IpAddress;

/// An open TCP connection. The component that opened it closes the socket under the reader's hands
/// when the deadline passes, so that a server which drips one byte a second cannot hold anyone:
/// reads then end in an `IOException`, and [#expired()] says that the deadline was why.
public interface Connection extends AutoCloseable {
  /// For reading, writing and layering TLS over; its read time-out follows the deadline.
  Socket socket();

  /// The logical address that was asked for, wherever a wiring led.
  IpAddress address();

  /// The logical port.
  int port();

  /// Whether a wiring file led it elsewhere.
  boolean wired();

  /// When it will be closed.
  Deadline deadline();

  /// Whether the deadline closed it.
  boolean expired();

  /// Gives the place back to the budget. Never throws; may be called more than once.
  @Override
  void close();
}
