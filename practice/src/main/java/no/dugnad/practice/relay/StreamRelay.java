package no.dugnad.practice.relay;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import no.dugnad.practice.net.Places;

/// Carries TCP connections to one socket address, late, stalled or reset.
///
/// The kernel of loopback accepts a connection before the relay sees it, so the handshake takes no
/// time there. To cost a round trip all the same, the relay treats a connection as established one
/// round trip after it came: the server sees it half a round trip later still, as over a real
/// network, where SYN, SYN-ACK and ACK take one and a half.
final class StreamRelay implements AutoCloseable {
  /// RFC 6298 §2.1: before it knows better, a sender waits a second for SYN; later about 200 ms.
  private static final Duration SYN_AGAIN = Duration.ofSeconds(1);

  private static final Duration SEGMENT_AGAIN = Duration.ofMillis(200);
  private static final int SEGMENT = 16_384;
  private static final int SEGMENTS_UNDER_WAY = 64;

  private final InetSocketAddress to;
  private final Weather weather;
  private final int endpoint;
  private final ServerSocket front = new ServerSocket();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private enum Fate {
    ARRIVE,
    STALL,
    RESET
  }

  /// @param due when it arrives, [System#nanoTime()]
  private record Segment(long due, ByteBuffer bytes, boolean last) {}

  StreamRelay(InetSocketAddress to, Weather weather, int endpoint) throws IOException {
    this.to = to;
    this.weather = weather;
    this.endpoint = endpoint;
    front.bind(new InetSocketAddress(Places.loopbackAddress(), 0), 200);
    threads.execute(this::accept);
  }

  InetSocketAddress address() {
    return (InetSocketAddress) front.getLocalSocketAddress();
  }

  private void accept() {
    long number = 0;
    while (!front.isClosed()) {
      try {
        Socket client = front.accept();
        sockets.add(client);
        RandomGenerator chance = weather.chance(endpoint, number++);
        threads.execute(() -> carry(client, chance));
      } catch (IOException e) {
        // The loop ends when closed.
      }
    }
  }

  private void carry(Socket client, RandomGenerator chance) {
    Socket server = new Socket();
    sockets.add(server);
    try (client;
        server) {
      Fate fate = fate(chance);
      Thread.sleep(handshake(chance));
      server.connect(to);
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      RandomGenerator backChance = weather.chance(endpoint, chance.nextLong());
      var forth = threads.submit(() -> pump(client, server, chance, Fate.ARRIVE));
      pump(server, client, backChance, fate);
      forth.get();
    } catch (IOException | java.util.concurrent.ExecutionException e) {
      // One of the two left.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      sockets.remove(client);
      sockets.remove(server);
    }
  }

  private Fate fate(RandomGenerator chance) {
    double drawn = chance.nextDouble();
    if (drawn < weather.stall()) {
      return Fate.STALL;
    }
    return drawn < weather.stall() + weather.reset() ? Fate.RESET : Fate.ARRIVE;
  }

  private Duration handshake(RandomGenerator chance) {
    Duration late = Duration.ZERO;
    for (int way = 0; way < 3; way++) {
      late = late.plus(weather.oneWay(chance));
    }
    Duration again = SYN_AGAIN;
    while (chance.nextDouble() < weather.loss() && again.toSeconds() < 8) {
      late = late.plus(again);
      again = again.multipliedBy(2);
    }
    return late;
  }

  private Void pump(Socket from, Socket goal, RandomGenerator chance, Fate fate)
      throws IOException, InterruptedException {
    BlockingQueue<Segment> underWay = new ArrayBlockingQueue<>(SEGMENTS_UNDER_WAY);
    threads.execute(() -> deliver(underWay, goal, fate));
    InputStream in = from.getInputStream();
    byte[] buffer = new byte[SEGMENT];
    long due = System.nanoTime();
    int read = 0;
    while (read >= 0) {
      read = read(in, buffer);
      Duration late = weather.oneWay(chance);
      if (chance.nextDouble() < weather.loss()) {
        late = late.plus(SEGMENT_AGAIN);
      }
      // What came first arrives first.
      due = Math.max(due, System.nanoTime() + late.toNanos());
      underWay.put(
          new Segment(due, ByteBuffer.wrap(Arrays.copyOf(buffer, Math.max(read, 0))), read < 0));
    }
    return null;
  }

  private static int read(InputStream in, byte[] buffer) {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      return -1;
    }
  }

  private void deliver(BlockingQueue<Segment> underWay, Socket goal, Fate fate) {
    try {
      while (true) {
        Segment segment = underWay.take();
        Thread.sleep(Duration.ofNanos(Math.max(0, segment.due() - System.nanoTime())));
        if (segment.last()) {
          goal.shutdownOutput();
          return;
        }
        switch (fate) {
          case ARRIVE -> goal.getOutputStream().write(segment.bytes().array());
          case STALL -> {
            // Taken and never given on: the queue fills and the other side waits.
            Thread.sleep(Duration.ofHours(1));
          }
          case RESET -> {
            goal.setSoLinger(true, 0);
            goal.close();
            return;
          }
        }
      }
    } catch (IOException e) {
      // The other side left: nothing more arrives, and what is under way is taken off.
      drain(underWay);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void drain(BlockingQueue<Segment> underWay) {
    try {
      while (!underWay.take().last()) {
        // Lost on the way.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    front.close();
    for (Socket socket : sockets) {
      socket.close();
    }
    threads.shutdownNow();
    threads.close();
  }
}
