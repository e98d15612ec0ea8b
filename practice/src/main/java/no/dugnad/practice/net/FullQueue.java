package no.dugnad.practice.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/// A TCP port that lets every SYN fall, without a packet filter: its queue of connections is full
/// and nobody takes any out (Linux drops what does not fit; listen(2), `tcp_abort_on_overflow`).
final class FullQueue implements AutoCloseable {
  /// More than the shortest queue holds on any kernel that we know.
  private static final int FILLERS = 8;

  private static final long PATIENCE_MILLIS = 50;

  private final List<AutoCloseable> open = new ArrayList<>();

  FullQueue(InetSocketAddress at) throws IOException, InterruptedException {
    ServerSocketChannel server = ServerSocketChannel.open();
    open.add(server);
    server.bind(at, 1);
    boolean full = false;
    for (int i = 0; i < FILLERS && !full; i++) {
      SocketChannel filler = SocketChannel.open();
      open.add(filler);
      filler.configureBlocking(false);
      filler.connect(at);
      Thread.sleep(PATIENCE_MILLIS);
      full = !filler.finishConnect();
    }
    if (!full) {
      close();
      throw new IOException("this kernel has no silent port at " + at);
    }
  }

  @Override
  public void close() {
    for (AutoCloseable one : open) {
      try {
        one.close();
      } catch (Exception e) {
        // Closing is all that can be done with it.
      }
    }
  }
}
