package no.dugnad.observe.dns.testing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.observe.dns.Dns;
import no.dugnad.observe.dns.DnsSettings;
import no.dugnad.observe.dns.RootHints;
import no.dugnad.observe.dns.message.Records;
import no.dugnad.observe.probe.Attempt;
import no.dugnad.observe.probe.Look;
import no.dugnad.observe.socket.Deadline;
import org.xbill.DNS.Message;

/// A root, `no.` and `fjellby.no.`, each with a server of its own.
public final class World {
  public static final String ROOT = "198.51.100.1";
  public static final String NO = "198.51.100.2";
  public static final String FJELLBY = "192.0.2.53";

  /// The usual content of `fjellby.no.`.
  public static final String USUAL =
      """
      @ NS ns1
      ns1 A 192.0.2.53
      @ MX 10 mx1
      @ TXT "v=spf1 mx -all"
      mx1 A 192.0.2.25
      www CNAME web
      web A 192.0.2.80
      *.wild TXT "anything"
      a.deep.down A 192.0.2.81
      """;

  private final MemoryNet net = new MemoryNet();
  private final SignedZone root;
  private final Dns dns;

  private World(SignedZone root, NameServer all) {
    this.root = root;
    net.at(ROOT, all);
    this.dns = dns(settings());
  }

  private World(SignedZone root, SignedZone no, SignedZone fjellby, UnaryOperator<Message> tamper) {
    this.root = root;
    net.at(ROOT, new NameServer(root));
    net.at(NO, new NameServer(no));
    net.at(FJELLBY, new NameServer(fjellby), tamper);
    this.dns = dns(settings());
  }

  /// With one server for everything, at the root's address.
  public static World of(SignedZone root, NameServer all) {
    return new World(root, all);
  }

  /// Signed from the root down.
  public static World of(SignedZone fjellby) {
    return of(fjellby, message -> message);
  }

  /// The same, with what its server says changed on the way.
  public static World of(SignedZone fjellby, UnaryOperator<Message> tamper) {
    return of(fjellby, no(plan -> fjellby.signed() ? plan.delegates(fjellby, 2) : plan), tamper);
  }

  /// With another `no.`.
  public static World of(SignedZone fjellby, SignedZone no, UnaryOperator<Message> tamper) {
    SignedZone.Plan root =
        SignedZone.of(".")
            .records("@ NS a.root.\na.root. A " + ROOT + "\nno. NS ns.nic.no.\nns.nic.no. A " + NO);
    return new World((no.signed() ? root.delegates(no, 2) : root).build(), no, fjellby, tamper);
  }

  /// A `no.` that delegates `fjellby.no.`, without DS unless the plan adds it.
  public static SignedZone no(UnaryOperator<SignedZone.Plan> plan) {
    return plan.apply(
            SignedZone.of("no.")
                .records(
                    "@ NS ns.nic\nns.nic A "
                        + NO
                        + "\nfjellby NS ns1.fjellby\nns1.fjellby A "
                        + FJELLBY
                        + "\nx TXT \"x\""))
        .build();
  }

  public static SignedZone.Plan fjellby() {
    return SignedZone.of("fjellby.no.").records(USUAL);
  }

  public MemoryNet net() {
    return net;
  }

  public DnsSettings settings() {
    return new DnsSettings(
        List.of(
            new RootHints.RootServer(DomainName.of("a.root"), List.of(IpAddress.literal(ROOT)))),
        Records.ours(List.of(root.anchor())),
        new DnsSettings.Mode.Iterative());
  }

  public Dns dns(DnsSettings settings) {
    return new Dns(net, settings, () -> SignedZone.NOW, new Random(1));
  }

  public Dns dns() {
    return dns;
  }

  public Look look(String name, RecordType type) {
    return look(dns, name, type);
  }

  public static Look look(Dns dns, String name, RecordType type) {
    return dns.lookups().look(new Exchange.Lookup(DomainName.of(name), type), first());
  }

  public Fact.DnsAnswer answer(String name, RecordType type) {
    return answer(look(name, type));
  }

  public static Fact.DnsAnswer answer(Look look) {
    return Optional.of(look.outcome())
        .filter(Fact.DnsAnswer.class::isInstance)
        .map(Fact.DnsAnswer.class::cast)
        .orElseThrow(() -> new AssertionError("no answer but " + look.outcome()));
  }

  public static Attempt first() {
    return new Attempt(1, List.of(), Deadline.in(Duration.ofSeconds(20)));
  }
}
