package no.dugnad.judge.testing;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.dugnad.catalogue.trust.TrustList;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Subject;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.Family;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResourceRecord;
import no.dugnad.model.dns.ResponseCode;
import no.dugnad.model.dns.Security;
import no.dugnad.model.dns.Transport;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Tokenizer;

/// A zone as its parent and its servers tell it: `fjellby.kommune.no` with two name servers in
/// different networks and both families, all well. Tests spoil what they are about, and ask for the
/// view last.
public final class DnsWorld {
  public static final DomainName DOMAIN = DomainName.of("fjellby.kommune.no");
  public static final DomainName PARENT = DomainName.of("kommune.no");
  public static final String NS1 = "ns1.fjellby.kommune.no";
  public static final String NS2 = "ns2.drift.example";
  public static final String NS1_V4 = "192.0.2.53";
  public static final String NS2_V4 = "198.51.100.53";
  public static final String NS1_V6 = "2001:db8:1::53";
  public static final String NS2_V6 = "2001:db8:2::53";

  public static final IpAddress PARENT_SERVER = IpAddress.literal("203.0.113.53");
  public static final IpAddress PARENT_SERVER_V6 = IpAddress.literal("2001:db8:ff::53");

  private final FakeView view = new FakeView();
  private final Map<String, List<String>> servers = new LinkedHashMap<>();
  private final Map<String, List<String>> glue = new LinkedHashMap<>();
  private final List<ResourceRecord> ds = new ArrayList<>();
  private Security dsSecurity = Security.of(Security.State.SECURE, "secure", "");
  private List<IpAddress> parentServers = List.of(PARENT_SERVER, PARENT_SERVER_V6);
  private List<String> parentNames = List.of(NS1, NS2);
  private List<String> childNames = List.of(NS1, NS2);

  public DnsWorld() {
    servers.put(NS1, List.of(NS1_V4, NS1_V6));
    servers.put(NS2, List.of(NS2_V4, NS2_V6));
    glue.put(NS1, List.of(NS1_V4, NS1_V6));
    view.whole(DOMAIN.ascii()).whole("drift.example");
  }

  /// The view before the zone is put into it, for what tests add.
  public FakeView raw() {
    return view;
  }

  /// A name server has these addresses.
  public DnsWorld server(String name, String... addresses) {
    servers.put(name, List.of(addresses));
    glue.remove(name);
    return this;
  }

  /// A name server is not there any more.
  public DnsWorld without(String name) {
    servers.remove(name);
    glue.remove(name);
    parentNames = parentNames.stream().filter(other -> !other.equals(name)).toList();
    childNames = childNames.stream().filter(other -> !other.equals(name)).toList();
    return this;
  }

  /// The parent gives these addresses for a server.
  public DnsWorld glue(String name, String... addresses) {
    glue.put(name, List.of(addresses));
    return this;
  }

  /// The parent names these servers.
  public DnsWorld parentNames(String... names) {
    parentNames = List.of(names);
    return this;
  }

  /// The zone itself names these.
  public DnsWorld childNames(String... names) {
    childNames = List.of(names);
    return this;
  }

  /// The parent has a good DS record: SHA-256 over an ECDSA key.
  public DnsWorld signed() {
    return ds(13, 2);
  }

  /// The parent has a DS record with these numbers (RFC 4034 §5.1).
  public DnsWorld ds(int algorithm, int digestType) {
    ds.add(signer(DOMAIN, algorithm, digestType));
    return this;
  }

  /// A DS record with these numbers.
  public static ResourceRecord signer(DomainName zone, int algorithm, int digestType) {
    byte[] data = new byte[36];
    data[2] = (byte) algorithm;
    data[3] = (byte) digestType;
    return new ResourceRecord(zone, RecordType.DS, 3600, Bytes.of(data));
  }

  /// What validation made of the parent's word about DS.
  public DnsWorld dsSecurity(Security.State state) {
    dsSecurity = Security.of(state, state.name(), "");
    return this;
  }

  /// Who of the parent's servers was asked.
  public DnsWorld parentServers(IpAddress... addresses) {
    parentServers = List.of(addresses);
    return this;
  }

  /// Everything put together; what tests have put in for an exchange of their own stays.
  public FakeView view() {
    List<Fact.NameServer> named =
        parentNames.stream()
            .map(name -> new Fact.NameServer(DomainName.of(name), addresses(glue.get(name))))
            .toList();
    unlessThere(
        new Exchange.Delegation(DOMAIN),
        new Fact.DelegationSeen(DOMAIN, PARENT, named, ds, dsSecurity, parentServers));
    childNames.forEach(name -> view.lines(DOMAIN + " NS " + name + "."));
    servers.forEach((name, addresses) -> {
      for (IpAddress address : addresses(addresses)) {
        String type = address.family() == Family.IPV4 ? "A" : "AAAA";
        view.lines(name + " " + type + " " + address);
      }
    });
    servers.forEach((name, addresses) -> {
      List<IpAddress> all = new ArrayList<>(addresses(addresses));
      all.addAll(addresses(glue.get(name)));
      for (IpAddress address : all) {
        unlessThere(soa(name, address, Transport.UDP), soaAnswer(1));
        unlessThere(soa(name, address, Transport.TCP), soaAnswer(1));
        unlessThere(ns(name, address), nsAnswer(childNames.toArray(String[]::new)));
      }
    });
    return view;
  }

  /// Every server is silent, at every address and over both transports.
  public DnsWorld allSilent() {
    servers.forEach((name, addresses) -> {
      for (IpAddress address : addresses(addresses)) {
        silent(name, address.text(), Transport.UDP);
        silent(name, address.text(), Transport.TCP);
      }
    });
    return this;
  }

  /// A server does not answer.
  public DnsWorld silent(String name, String address, Transport transport) {
    IpAddress at = IpAddress.literal(address);
    view.fails(soa(name, at, transport), new Failure.TimedOut("answer"));
    view.fails(ns(name, at), new Failure.TimedOut("answer"));
    return this;
  }

  /// That silence was tried with these controls.
  public DnsWorld trial(
      String name,
      String address,
      Transport transport,
      Fact.TrialResult result,
      Exchange<?>... by) {
    Exchange<?> probe = soa(name, IpAddress.literal(address), transport);
    view.sees(new Exchange.SilenceTrial(probe, List.of(by)), result);
    return this;
  }

  /// Three silent tries with controls before and after, on a good line.
  public static Fact.TrialResult proven() {
    Instant at = FakeView.AT;
    return new Fact.TrialResult(
        List.of(at.plusSeconds(1), at.plusSeconds(3), at.plusSeconds(7)),
        List.of(at),
        List.of(at.plusSeconds(9)),
        0.001,
        java.util.Optional.empty());
  }

  /// The same without a control after the last try.
  public static Fact.TrialResult notProven() {
    Fact.TrialResult proven = proven();
    return new Fact.TrialResult(
        proven.silent(), proven.controlsBefore(), List.of(), 0.001, java.util.Optional.empty());
  }

  /// The question for the zone's SOA record.
  public static Exchange.ServerQuery soa(String name, IpAddress address, Transport transport) {
    return new Exchange.ServerQuery(
        DomainName.of(name), address, transport, DOMAIN, RecordType.SOA);
  }

  /// The question for the zone's NS records.
  public static Exchange.ServerQuery ns(String name, IpAddress address) {
    return new Exchange.ServerQuery(
        DomainName.of(name), address, Transport.UDP, DOMAIN, RecordType.NS);
  }

  /// An answer with authority and this serial.
  public static Fact.ServerAnswer soaAnswer(long serial) {
    String data = "ns1.fjellby.kommune.no. hostmaster.drift.example. " + serial + " 1 1 1 1";
    return answer(ResponseCode.NOERROR, true, false, record(DOMAIN, RecordType.SOA, data));
  }

  /// An answer with authority and these NS records.
  public static Fact.ServerAnswer nsAnswer(String... names) {
    ResourceRecord[] records =
        java.util.Arrays.stream(names)
            .map(name -> record(DOMAIN, RecordType.NS, name + "."))
            .toArray(ResourceRecord[]::new);
    return answer(ResponseCode.NOERROR, true, false, records);
  }

  /// Any answer.
  public static Fact.ServerAnswer answer(
      ResponseCode code, boolean authoritative, boolean recursive, ResourceRecord... records) {
    return new Fact.ServerAnswer(
        code,
        authoritative,
        false,
        recursive,
        true,
        100,
        Transport.UDP,
        List.of(records),
        List.of(),
        List.of());
  }

  /// A record from its presentation format.
  public static ResourceRecord record(DomainName owner, RecordType type, String data) {
    try (Tokenizer tokens = new Tokenizer(data)) {
      Record read = Record.fromString(Name.root, type.number(), 1, 3600, tokens, Name.root);
      return new ResourceRecord(owner, type, 3600, Bytes.of(read.rdataToWireCanonical()));
    } catch (IOException malformed) {
      throw new IllegalArgumentException("not " + type + " data: " + data, malformed);
    }
  }

  /// The subject of these tests.
  public static Subject subject() {
    return new Subject(DOMAIN, FakeView.AT, new TrustList("none", List.of()), List.of());
  }

  /// Judges with one check.
  public List<Finding> judge(Check check) {
    return check.judge(subject(), view());
  }

  private static List<IpAddress> addresses(@org.jspecify.annotations.Nullable List<String> texts) {
    return texts == null ? List.of() : texts.stream().map(IpAddress::literal).toList();
  }

  private <F extends Fact> void unlessThere(Exchange<F> exchange, F fact) {
    if (!view.holds(exchange)) {
      view.sees(exchange, fact);
    }
  }
}
