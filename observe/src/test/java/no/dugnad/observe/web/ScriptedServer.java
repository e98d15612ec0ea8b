package no.dugnad.observe.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// A server on loopback that reads one request and then does what its script says.
final class ScriptedServer implements AutoCloseable {
  private final ServerSocket listening;
  private final Thread accepting;
  private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();

  /// What a server does with the line once it has read a request.
  interface Script {
    void answer(Socket socket, OutputStream out) throws IOException;
  }

  ScriptedServer(Script script) throws IOException {
    listening = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
    accepting = Thread.ofVirtual().start(() -> serve(script));
  }

  /// Answers with these bytes (each character one byte) and closes.
  static ScriptedServer saying(String answer) throws IOException {
    return saying(answer.getBytes(StandardCharsets.ISO_8859_1));
  }

  static ScriptedServer saying(byte[] answer) throws IOException {
    return new ScriptedServer((socket, out) -> out.write(answer));
  }

  int port() {
    return listening.getLocalPort();
  }

  /// The request that came, head only.
  String request() throws InterruptedException {
    return requests.take();
  }

  @Override
  public void close() {
    try {
      listening.close();
      // Until the accepting thread has left, the kernel still takes connections.
      accepting.join();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private void serve(Script script) {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        Thread.ofVirtual().start(() -> converse(socket, script));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void converse(Socket socket, Script script) {
    try (socket) {
      requests.add(head(socket.getInputStream()));
      script.answer(socket, socket.getOutputStream());
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      // Reads until the other side is done, so that closing does not reset what is still under way.
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException gone) {
      // The client has had enough, which is what half of the tests want.
    }
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    while (!read.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int octet = in.read();
      if (octet < 0) {
        break;
      }
      read.write(octet);
    }
    return read.toString(StandardCharsets.ISO_8859_1);
  }
}
