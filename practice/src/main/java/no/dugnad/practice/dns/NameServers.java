package no.dugnad.practice.dns;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import no.dugnad.practice.net.Hostility;
import no.dugnad.practice.net.Listeners;
import no.dugnad.practice.town.Manner;
import no.dugnad.practice.town.NameServer;

/// One name server at its sockets.
public final class NameServers {
  /// An idle connection is closed after this (RFC 7766 §6.2.3), milliseconds.
  private static final int IDLE = 10_000;

  /// Few enough for the asker's buffer to hold, so that the right one is among them.
  private static final int FLOOD = 100;

  private final Replies replies;
  private final Manner manner;

  /// The answers of one name server out of the municipality's zones.
  public NameServers(NameServer server, Zones zones) {
    this.replies = new Replies(server, zones);
    this.manner = server.manner();
  }

  /// Answers one datagram.
  public void datagram(byte[] data, Listeners.Reply reply) throws IOException {
    Optional<byte[]> usual = replies.to(data, true);
    if (usual.isEmpty()) {
      return;
    }
    byte[] answer = usual.get();
    switch (manner) {
      case USUAL -> reply.send(answer);
      case HANG, DRIP -> {
        // A datagram can't drip; that it never comes is the nearest.
      }
      case CLOSE_MIDWAY -> reply.send(Arrays.copyOf(answer, answer.length / 2));
      case GARBAGE -> reply.send(Hostility.garbage());
      case FLOOD -> {
        for (int i = 1; i <= FLOOD; i++) {
          byte[] forged = answer.clone();
          forged[0] ^= (byte) (i >> 8);
          forged[1] ^= (byte) i;
          reply.send(forged);
        }
        reply.send(answer);
      }
    }
  }

  /// Answers the questions of one connection (RFC 7766), one after another.
  public void connection(Socket socket) throws IOException, InterruptedException {
    socket.setSoTimeout(IDLE);
    DataInputStream in = new DataInputStream(socket.getInputStream());
    while (true) {
      byte[] query;
      try {
        query = new byte[in.readUnsignedShort()];
        in.readFully(query);
      } catch (EOFException e) {
        return;
      }
      Optional<byte[]> answer = replies.to(query, false);
      if (answer.isEmpty()) {
        return;
      }
      Hostility.send(socket.getOutputStream(), framed(answer.get()), manner);
      if (manner != Manner.USUAL) {
        return;
      }
    }
  }

  private static byte[] framed(byte[] message) {
    return ByteBuffer.allocate(2 + message.length)
        .putShort((short) message.length)
        .put(message)
        .array();
  }
}
