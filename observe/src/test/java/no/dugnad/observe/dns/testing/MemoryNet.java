package no.dugnad.observe.dns.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.observation.Failure;
import no.dugnad.observe.socket.Connection;
import no.dugnad.observe.socket.Datagram;
import no.dugnad.observe.socket.Deadline;
import no.dugnad.observe.socket.Dial;
import no.dugnad.observe.socket.Purpose;
import no.dugnad.observe.socket.Sockets;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// Leads addresses to servers in memory. Silence ends at once in a time-out, so that no test waits.
public final class MemoryNet implements Sockets {
  /// What listens at an address.
  @FunctionalInterface
  public interface Listener {
    /// @param tcp over which transport it came
    /// @return nothing for silence
    Optional<byte[]> receive(byte[] message, boolean tcp);
  }

  /// One question that went out.
  public record Sent(IpAddress server, String question, boolean tcp) {}

  private final Map<IpAddress, Listener> listeners = new HashMap<>();
  private final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());

  private final Set<IpAddress> slowed = ConcurrentHashMap.newKeySet();

  public MemoryNet at(String address, NameServer server) {
    return at(address, server, message -> message);
  }

  public MemoryNet at(String address, NameServer server, UnaryOperator<Message> tamper) {
    return listen(
        address,
        (bytes, tcp) -> {
          Message query = parse(bytes);
          Message answer = tamper.apply(server.answer(query));
          byte[] wire = answer.toWire(0xffff);
          if (!tcp && wire.length > 1232) {
            wire = truncated(query, answer).toWire();
          }
          return Optional.of(wire);
        });
  }

  private static Message truncated(Message query, Message answer) {
    Message cut = new Message(query.getHeader().getID());
    cut.getHeader().setFlag(Flags.QR);
    cut.getHeader().setFlag(Flags.TC);
    if (answer.getHeader().getFlag(Flags.AA)) {
      cut.getHeader().setFlag(Flags.AA);
    }
    cut.addRecord(query.getQuestion(), Section.QUESTION);
    return cut;
  }

  public MemoryNet listen(String address, Listener listener) {
    listeners.put(IpAddress.literal(address), listener);
    return this;
  }

  public List<Sent> sent() {
    synchronized (sent) {
      return List.copyOf(sent);
    }
  }

  public static Message parse(byte[] bytes) {
    try {
      return new Message(bytes);
    } catch (java.io.IOException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  private void note(IpAddress address, byte[] message, boolean tcp) {
    var question = parse(message).getQuestion();
    sent.add(new Sent(address, question.getName() + " " + Type.string(question.getType()), tcp));
  }

  @Override
  public Datagram ask(
      IpAddress address,
      int port,
      byte[] message,
      Predicate<byte[]> accepts,
      Purpose purpose,
      Deadline deadline) {
    note(address, message, false);
    Listener listener = listeners.get(address);
    if (listener == null) {
      return new Datagram.Failed(new Failure.Unreachable("nobody there"));
    }
    return listener
        .receive(message, false)
        .filter(accepts)
        .<Datagram>map(answer -> new Datagram.Answered(Bytes.of(answer), false))
        .orElseGet(() -> new Datagram.Failed(new Failure.TimedOut("answer")));
  }

  @Override
  public void slowDown(IpAddress address) {
    slowed.add(address);
  }

  /// Whom we were asked to spare.
  public Set<IpAddress> slowed() {
    return Set.copyOf(slowed);
  }

  @Override
  public Dial connect(IpAddress address, int port, Purpose purpose, Deadline deadline) {
    Listener listener = listeners.get(address);
    return listener == null
        ? new Dial.Failed(new Failure.Unreachable("nobody there"))
        : new Dial.Open(
            new MemoryConnection(address, port, deadline, new MemorySocket(address, listener)));
  }

  private record MemoryConnection(IpAddress address, int port, Deadline deadline, Socket socket)
      implements Connection {
    @Override
    public boolean wired() {
      return false;
    }

    @Override
    public boolean expired() {
      return false;
    }

    @Override
    public void close() {}
  }

  private final class MemorySocket extends Socket {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final IpAddress address;
    private final Listener listener;

    MemorySocket(IpAddress address, Listener listener) {
      this.address = address;
      this.listener = listener;
    }

    @Override
    public OutputStream getOutputStream() {
      return written;
    }

    @Override
    public InputStream getInputStream() {
      byte[] framed = written.toByteArray();
      byte[] message = Arrays.copyOfRange(framed, 2, framed.length);
      note(address, message, true);
      byte[] answer = listener.receive(message, true).orElse(new byte[0]);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      if (answer.length > 0) {
        out.write(answer.length >>> 8);
        out.write(answer.length);
        out.writeBytes(answer);
      }
      return new ByteArrayInputStream(out.toByteArray());
    }
  }
}
