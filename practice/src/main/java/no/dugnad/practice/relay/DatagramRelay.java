package no.dugnad.practice.relay;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import no.dugnad.practice.net.Places;

/// Carries datagrams to one socket address and back, late or not at all.
final class DatagramRelay implements AutoCloseable {
  private static final int DATAGRAM = 65_535;

  /// A flow that nobody uses is forgotten after this, milliseconds.
  private static final int IDLE = 30_000;

  private static final int FLOWS = 5_000;

  private final InetSocketAddress to;
  private final Weather weather;
  private final int endpoint;
  private final DatagramSocket front;
  private final Map<SocketAddress, Flow> flows = new ConcurrentHashMap<>();
  private final AtomicLong numbers = new AtomicLong();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private record Flow(DatagramSocket back, RandomGenerator chance) {}

  DatagramRelay(InetSocketAddress to, Weather weather, int endpoint) throws IOException {
    this.to = to;
    this.weather = weather;
    this.endpoint = endpoint;
    this.front = new DatagramSocket(new InetSocketAddress(Places.loopbackAddress(), 0));
    threads.execute(this::forward);
  }

  InetSocketAddress address() {
    return (InetSocketAddress) front.getLocalSocketAddress();
  }

  private void forward() {
    while (!front.isClosed()) {
      try {
        DatagramPacket packet = received(front);
        if (flows.size() < FLOWS || flows.containsKey(packet.getSocketAddress())) {
          Flow flow = flow(packet.getSocketAddress());
          carry(flow, packet.getData(), flow.back(), to);
        }
      } catch (IOException e) {
        // An unreachable client is told to the next receive; the loop ends when closed.
      }
    }
  }

  private Flow flow(SocketAddress client) throws IOException {
    Flow known = flows.get(client);
    if (known != null) {
      return known;
    }
    DatagramSocket back = new DatagramSocket(new InetSocketAddress(Places.loopbackAddress(), 0));
    back.setSoTimeout(IDLE);
    Flow flow = new Flow(back, weather.chance(endpoint, numbers.getAndIncrement()));
    flows.put(client, flow);
    threads.execute(() -> backward(flow, client));
    return flow;
  }

  private void backward(Flow flow, SocketAddress client) {
    try (DatagramSocket back = flow.back()) {
      while (!front.isClosed()) {
        DatagramPacket packet = received(back);
        carry(flow, packet.getData(), front, client);
      }
    } catch (SocketTimeoutException e) {
      // Nobody speaks here any more.
    } catch (IOException e) {
      // Closing.
    } finally {
      flows.remove(client);
    }
  }

  private void carry(Flow flow, byte[] data, DatagramSocket by, SocketAddress goal) {
    boolean lost;
    Duration late;
    synchronized (flow) {
      lost = flow.chance().nextDouble() < weather.loss();
      late = weather.oneWay(flow.chance());
    }
    if (lost || threads.isShutdown()) {
      return;
    }
    threads.execute(() -> {
      try {
        Thread.sleep(late);
        by.send(new DatagramPacket(data, data.length, goal));
      } catch (IOException e) {
        // A datagram may be lost.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
  }

  private static DatagramPacket received(DatagramSocket socket) throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[DATAGRAM], DATAGRAM);
    socket.receive(packet);
    packet.setData(Arrays.copyOf(packet.getData(), packet.getLength()));
    return packet;
  }

  @Override
  public void close() {
    front.close();
    flows.values().forEach(flow -> flow.back().close());
    threads.shutdownNow();
    threads.close();
  }
}
