package no.dugnad.practice.town;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The practice municipality as a value: everything that stands on the network, before any of it
/// does. A fault is a pure change of it.
///
/// @param domain the domain that is checked
/// @param silences endpoints that were taken from the network; they win over every server
public record Municipality(
    String domain,
    List<ZoneFile> zones,
    List<NameServer> nameServers,
    List<CertificateOrder> certificates,
    List<Site> sites,
    List<MailServer> mailServers,
    List<Silence> silences) {
  public Municipality {
    zones = List.copyOf(zones);
    nameServers = List.copyOf(nameServers);
    certificates = List.copyOf(certificates);
    sites = List.copyOf(sites);
    mailServers = List.copyOf(mailServers);
    silences = List.copyOf(silences);
  }

  /// With one zone changed.
  ///
  /// @throws IllegalArgumentException where there is none of that apex: a fault that changes
  ///   nothing is a bug in the fault
  public Municipality zone(String apex, UnaryOperator<ZoneFile> change) {
    return zones(changed(zones, ZoneFile::apex, Entry.absolute(apex), change));
  }

  /// With other zones.
  public Municipality zones(List<ZoneFile> others) {
    return new Municipality(
        domain, others, nameServers, certificates, sites, mailServers, silences);
  }

  /// With the zone of the municipality changed.
  public Municipality ownZone(UnaryOperator<ZoneFile> change) {
    return zone(domain, change);
  }

  /// With one name server changed.
  ///
  /// @throws IllegalArgumentException where there is none of that name
  public Municipality nameServer(String host, UnaryOperator<NameServer> change) {
    return nameServers(changed(nameServers, NameServer::host, Entry.absolute(host), change));
  }

  /// With other name servers.
  public Municipality nameServers(List<NameServer> others) {
    return new Municipality(domain, zones, others, certificates, sites, mailServers, silences);
  }

  /// With one certificate changed.
  ///
  /// @throws IllegalArgumentException where there is none of that name
  public Municipality certificate(String name, UnaryOperator<CertificateOrder> change) {
    return certificates(changed(certificates, CertificateOrder::name, name, change));
  }

  /// With other certificates.
  public Municipality certificates(List<CertificateOrder> others) {
    return new Municipality(domain, zones, nameServers, others, sites, mailServers, silences);
  }

  /// With one site changed.
  ///
  /// @throws IllegalArgumentException where there is none of that host
  public Municipality site(String host, UnaryOperator<Site> change) {
    return sites(changed(sites, Site::host, host, change));
  }

  /// With other sites.
  public Municipality sites(List<Site> others) {
    return new Municipality(
        domain, zones, nameServers, certificates, others, mailServers, silences);
  }

  /// With one mail server changed.
  ///
  /// @throws IllegalArgumentException where there is none of that host
  public Municipality mailServer(String host, UnaryOperator<MailServer> change) {
    return mailServers(changed(mailServers, MailServer::host, host, change));
  }

  /// With other mail servers.
  public Municipality mailServers(List<MailServer> others) {
    return new Municipality(domain, zones, nameServers, certificates, sites, others, silences);
  }

  /// With one endpoint silent.
  public Municipality silent(String address, int port, String transport) {
    List<Silence> all = new ArrayList<>(silences);
    all.add(new Silence(address, port, transport));
    return new Municipality(domain, zones, nameServers, certificates, sites, mailServers, all);
  }

  /// Every address that something stands on, or stood on before it was silenced.
  public List<String> addresses() {
    return Stream.of(
            nameServers.stream().flatMap(one -> one.addresses().stream()),
            sites.stream().flatMap(one -> one.addresses().stream()),
            mailServers.stream().flatMap(one -> one.addresses().stream()),
            silences.stream().map(Silence::address))
        .flatMap(all -> all)
        .distinct()
        .toList();
  }

  private static <T> List<T> changed(
      List<T> all, Function<T, String> name, String wanted, UnaryOperator<T> change) {
    if (all.stream().noneMatch(one -> name.apply(one).equals(wanted))) {
      throw new IllegalArgumentException("nothing here is called " + wanted);
    }
    return all.stream()
        .map(one -> name.apply(one).equals(wanted) ? change.apply(one) : one)
        .toList();
  }
}
