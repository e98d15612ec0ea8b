package no.dugnad.observe.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import no.dugnad.model.observation.Failure;
import no.dugnad.observe.socket.Connection;
import no.dugnad.observe.socket.Deadline;
import no.dugnad.wire.smtp.SmtpReply;
import no.dugnad.wire.smtp.SmtpReplyParser;
import no.dugnad.wire.smtp.SmtpReplyParser.Progress;

/// Commands and replies over one socket, in clear text or within TLS.
final class Conversation {
  private static final int BUFFER = 2048;

  private final Socket socket;
  private final Connection connection;
  private final Transcript transcript;
  private final byte[] buffer = new byte[BUFFER];
  private int next;
  private int filled;

  Conversation(Socket socket, Connection connection, Transcript transcript) {
    this.socket = socket;
    this.connection = connection;
    this.transcript = transcript;
  }

  /// The conversation is over before its end, and why.
  static final class Ended extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Failure failure;

    Ended(Failure failure) {
      super(failure.kind());
      this.failure = failure;
    }

    Failure failure() {
      return failure;
    }
  }

  /// Sends a command and waits for its reply.
  SmtpReply command(String line, String stage, Duration patience) throws Ended {
    send(line, stage);
    return reply(stage, patience);
  }

  /// Says goodbye and does not wait for the answer.
  void quit() {
    try {
      send("QUIT", "quit");
      socket.shutdownOutput();
    } catch (Ended | IOException | UnsupportedOperationException gone) {
      // It was only to be polite.
    }
  }

  /// Waits for one reply.
  SmtpReply reply(String stage, Duration patience) throws Ended {
    Deadline deadline = connection.deadline().within(patience);
    SmtpReplyParser parser = new SmtpReplyParser();
    while (true) {
      switch (parser.accept(octet(stage, deadline))) {
        case Progress.More() -> {}
        case Progress.Whole(var reply) -> {
          return reply;
        }
        case Progress.NoReply(var why) -> throw new Ended(new Failure.Garbled(stage, why));
        case Progress.TooLong(var limit) -> throw new Ended(new Failure.BudgetSpent(limit));
      }
    }
  }

  /// Whether the other side has sent more than it was asked for.
  boolean hasUnreadBytes() {
    try {
      return next < filled || socket.getInputStream().available() > 0;
    } catch (IOException closed) {
      return false;
    }
  }

  private void send(String line, String stage) throws Ended {
    try {
      transcript.sent(line);
      socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
    } catch (IOException broken) {
      throw new Ended(failure(broken, stage));
    }
  }

  private int octet(String stage, Deadline deadline) throws Ended {
    if (next == filled) {
      try {
        if (deadline.passed()) {
          throw new Ended(new Failure.TimedOut(stage));
        }
        socket.setSoTimeout(deadline.leftMillis());
        InputStream in = socket.getInputStream();
        filled = in.read(buffer);
        next = 0;
      } catch (IOException broken) {
        filled = 0;
        next = 0;
        throw new Ended(failure(broken, stage));
      }
      if (filled <= 0) {
        filled = 0;
        throw new Ended(new Failure.Garbled(stage, "closed without a reply"));
      }
    }
    int octet = buffer[next++] & 0xff;
    transcript.received(octet);
    return octet;
  }

  private Failure failure(IOException broken, String stage) {
    return broken instanceof SocketTimeoutException || connection.expired()
        ? new Failure.TimedOut(stage)
        : new Failure.Garbled(stage, "reset without a reply");
  }
}
