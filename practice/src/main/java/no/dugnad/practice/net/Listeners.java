package no.dugnad.practice.net;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// All sockets of a municipality: opened here, closed together.
public final class Listeners implements AutoCloseable {
  /// At once, over all endpoints; more wait in the kernel's queue.
  private static final int CONNECTIONS = 2_000;

  private static final int BACKLOG = 200;
  private static final int DATAGRAM = 65_535;

  private final Places places;
  private final Map<Endpoint, InetSocketAddress> bound = new LinkedHashMap<>();
  private final List<AutoCloseable> open = new CopyOnWriteArrayList<>();
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final Semaphore room = new Semaphore(CONNECTIONS);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  public Listeners(Places places) {
    this.places = places;
  }

  /// Serves connections at an endpoint until [#close].
  ///
  /// @throws IOException where the place is taken or not ours
  public void tcp(Endpoint endpoint, Conversation conversation) throws IOException {
    ServerSocket server = new ServerSocket();
    open.add(server);
    server.setReuseAddress(true);
    bind(endpoint, "udp", at -> server.bind(at, BACKLOG));
    bound.put(endpoint, (InetSocketAddress) server.getLocalSocketAddress());
    threads.execute(() -> accept(server, conversation));
  }

  private void accept(ServerSocket server, Conversation conversation) {
    while (!server.isClosed()) {
      try {
        room.acquire();
        Socket socket = accepted(server);
        connections.add(socket);
        threads.execute(() -> converse(socket, conversation));
      } catch (IOException e) {
        room.release();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static Socket accepted(ServerSocket server) throws IOException {
    Socket socket = server.accept();
    socket.setTcpNoDelay(true);
    return socket;
  }

  private void converse(Socket socket, Conversation conversation) {
    try (socket) {
      conversation.with(socket);
    } catch (IOException e) {
      // The other side left, or we are closing: nobody is there to be told.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      connections.remove(socket);
      room.release();
    }
  }

  /// Answers datagrams at an endpoint until [#close].
  ///
  /// @throws IOException where the place is taken or not ours
  public void udp(Endpoint endpoint, Datagrams datagrams) throws IOException {
    DatagramSocket socket = new DatagramSocket(null);
    open.add(socket);
    bind(endpoint, "tcp", socket::bind);
    bound.put(endpoint, (InetSocketAddress) socket.getLocalSocketAddress());
    threads.execute(() -> receive(socket, datagrams));
  }

  private void receive(DatagramSocket socket, Datagrams datagrams) {
    byte[] buffer = new byte[DATAGRAM];
    while (!socket.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        byte[] data = Arrays.copyOf(packet.getData(), packet.getLength());
        var from = packet.getSocketAddress();
        threads.execute(() -> {
          try {
            datagrams.received(
                data, bytes -> socket.send(new DatagramPacket(bytes, bytes.length, from)));
          } catch (IOException e) {
            // The asker left, or we are closing.
          }
        });
      } catch (IOException e) {
        // A port that became unreachable is told to the next receive; the loop ends when closed.
      }
    }
  }

  /// Takes every packet to an endpoint and never answers. Where endpoints are wired this is not
  /// needed: the wiring says `silence`.
  ///
  /// @throws IOException where the place is taken or not ours
  public void silent(Endpoint endpoint) throws IOException, InterruptedException {
    if (endpoint.transport().equals("udp")) {
      DatagramSocket socket = new DatagramSocket(null);
      open.add(socket);
      socket.bind(places.of(endpoint));
    } else {
      open.add(new FullQueue(places.of(endpoint)));
    }
  }

  /// A place on loopback that refuses whatever comes for as long as this is open: a socket that is
  /// bound, so that nobody else gets the port, and does not listen.
  ///
  /// @param transport `tcp` or `udp`
  /// @throws IOException where no socket could be made
  public InetSocketAddress refusing(String transport) throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(Places.loopbackAddress(), 0);
    if (transport.equals("udp")) {
      // A datagram from anybody but the socket's peer, itself, meets no socket: the host says so.
      DatagramSocket closed = new DatagramSocket(anyPort);
      open.add(closed);
      closed.connect(closed.getLocalSocketAddress());
      return (InetSocketAddress) closed.getLocalSocketAddress();
    }
    Socket closed = new Socket();
    open.add(closed);
    closed.bind(anyPort);
    return (InetSocketAddress) closed.getLocalSocketAddress();
  }

  /// Binds where the other transport of the same address and port is bound already, so that tools
  /// which take one port for both work too; elsewhere where that port is taken.
  private void bind(Endpoint endpoint, String otherTransport, Binding binding) throws IOException {
    InetSocketAddress other =
        bound.get(new Endpoint(endpoint.address(), endpoint.port(), otherTransport));
    if (other != null && places == Places.LOOPBACK) {
      try {
        binding.bind(other);
        return;
      } catch (BindException e) {
        // Somebody has it.
      }
    }
    binding.bind(places.of(endpoint));
  }

  /// One try to bind.
  @FunctionalInterface
  private interface Binding {
    void bind(InetSocketAddress at) throws IOException;
  }

  /// Where each endpoint really listens.
  public Map<Endpoint, InetSocketAddress> bound() {
    return Map.copyOf(bound);
  }

  @Override
  public void close() {
    for (AutoCloseable one : open) {
      closed(one);
    }
    connections.forEach(Listeners::closed);
    threads.shutdownNow();
    threads.close();
  }

  private static void closed(AutoCloseable one) {
    try {
      one.close();
    } catch (Exception e) {
      // Closing is all that can be done with it.
    }
  }

  /// One conversation on a connection; the connection is closed afterwards.
  @FunctionalInterface
  public interface Conversation {
    /// @throws IOException where the other side left
    void with(Socket socket) throws IOException, InterruptedException;
  }

  /// What is made of a datagram.
  @FunctionalInterface
  public interface Datagrams {
    /// @throws IOException where the reply could not be sent
    void received(byte[] data, Reply reply) throws IOException;
  }

  /// Sends a datagram back.
  @FunctionalInterface
  public interface Reply {
    /// @throws IOException where it could not be sent
    void send(byte[] data) throws IOException;
  }
}
