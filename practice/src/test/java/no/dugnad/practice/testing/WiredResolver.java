package no.dugnad.practice.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import no.dugnad.practice.PracticeServer;
import no.dugnad.practice.net.Wiring;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TSIG;
import org.xbill.DNS.Type;

/// A small iterative resolver over the wiring, so that dnsjava's validator can stand on it.
public final class WiredResolver implements Resolver {
  private final Map<String, InetSocketAddress> udp = new HashMap<>();
  private final Map<String, InetSocketAddress> tcp = new HashMap<>();
  private final List<String> roots = new ArrayList<>();
  private Duration patience = Duration.ofSeconds(5);

  public WiredResolver(PracticeServer server) throws IOException {
    for (Wiring.Wire wire : server.wiring().live()) {
      if (wire.endpoint().port() == 53) {
        int colon = wire.to().lastIndexOf(':');
        (wire.endpoint().transport().equals("udp") ? udp : tcp)
            .put(
                InetAddress.getByName(wire.endpoint().address()).getHostAddress(),
                new InetSocketAddress(
                    InetAddress.getByName(wire.to().substring(0, colon)),
                    Integer.parseInt(wire.to().substring(colon + 1))));
      }
    }
    server.municipality().nameServers().stream()
        .filter(one -> one.zones().contains("."))
        .forEach(one -> roots.addAll(one.addresses()));
  }

  /// Where a server takes datagrams.
  public Optional<InetSocketAddress> udp(String address) {
    return Optional.ofNullable(udp.get(address));
  }

  /// Waiting so long for each answer.
  public WiredResolver patience(Duration other) {
    this.patience = other;
    return this;
  }

  /// One question to one server.
  public Message ask(String address, String name, int type, boolean overTcp) throws IOException {
    InetSocketAddress to =
        (overTcp ? tcp : udp).get(InetAddress.getByName(address).getHostAddress());
    if (to == null) {
      throw new IOException("not wired: " + address);
    }
    SimpleResolver resolver = new SimpleResolver(to);
    resolver.setTCP(overTcp);
    resolver.setIgnoreTruncation(true);
    resolver.setTimeout(patience);
    resolver.setEDNS(0, 1232, ExtendedFlags.DO, List.of());
    return resolver.send(
        Message.newQuery(Record.newRecord(Name.fromString(name, Name.root), type, DClass.IN)));
  }

  private Message resolve(String name, int type) throws IOException {
    List<String> servers = roots;
    for (int step = 0; step < 12; step++) {
      Message answer = first(servers, name, type);
      if (answer.getHeader().getFlag(Flags.AA) || answer.getRcode() != 0) {
        return followed(answer, type);
      }
      servers = referred(answer);
    }
    throw new IOException("too many referrals for " + name);
  }

  private Message followed(Message answer, int type) throws IOException {
    List<Record> records = answer.getSection(Section.ANSWER);
    boolean complete =
        type == Type.CNAME
            || records.isEmpty()
            || records.stream().anyMatch(r -> r.getType() == type);
    if (complete) {
      return answer;
    }
    Name target = null;
    for (Record record : records) {
      if (record instanceof CNAMERecord alias) {
        target = alias.getTarget();
      }
    }
    if (target == null
        || answer.getSection(Section.AUTHORITY).stream().anyMatch(r -> r.getType() == Type.SOA)) {
      return answer;
    }
    Message rest = resolve(target.toString(), type);
    rest.getSection(Section.ANSWER).forEach(record -> answer.addRecord(record, Section.ANSWER));
    rest.getSection(Section.AUTHORITY)
        .forEach(record -> answer.addRecord(record, Section.AUTHORITY));
    return answer;
  }

  private Message first(List<String> servers, String name, int type) throws IOException {
    IOException last = new IOException("no server for " + name);
    for (String address : servers) {
      try {
        Message answer = ask(address, name, type, false);
        return answer.getHeader().getFlag(Flags.TC) ? ask(address, name, type, true) : answer;
      } catch (IOException e) {
        last = e;
      }
    }
    throw last;
  }

  private List<String> referred(Message answer) throws IOException {
    List<String> addresses = new ArrayList<>();
    for (Record record : answer.getSection(Section.ADDITIONAL)) {
      if (record instanceof ARecord a) {
        addresses.add(a.getAddress().getHostAddress());
      } else if (record instanceof AAAARecord aaaa) {
        addresses.add(aaaa.getAddress().getHostAddress());
      }
    }
    if (addresses.isEmpty()) {
      for (Record record : answer.getSection(Section.AUTHORITY)) {
        if (record.getType() == Type.NS) {
          Message found = resolve(record.rdataToString(), Type.A);
          for (Record one : found.getSection(Section.ANSWER)) {
            if (one instanceof ARecord a) {
              addresses.add(a.getAddress().getHostAddress());
            }
          }
        }
      }
    }
    return addresses;
  }

  @Override
  public CompletionStage<Message> sendAsync(Message query, Executor executor) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            Record question = query.getQuestion();
            Message answer = resolve(question.getName().toString(), question.getType());
            answer.getHeader().setID(query.getHeader().getID());
            return answer;
          } catch (IOException e) {
            throw new java.util.concurrent.CompletionException(e);
          }
        },
        executor);
  }

  @Override
  public CompletionStage<Message> sendAsync(Message query) {
    return sendAsync(query, java.util.concurrent.ForkJoinPool.commonPool());
  }

  @Override
  public void setPort(int port) {}

  @Override
  public void setTCP(boolean flag) {}

  @Override
  public void setIgnoreTruncation(boolean flag) {}

  @Override
  public void setEDNS(int version, int payloadSize, int flags, List<EDNSOption> options) {}

  @Override
  public void setTSIGKey(TSIG key) {}

  @Override
  public void setTimeout(Duration timeout) {}
}
