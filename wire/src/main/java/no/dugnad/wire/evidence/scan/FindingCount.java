package no.dugnad.wire.evidence.scan;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.facts.VulnerabilityScanFacts;

/// Counts findings and the machines that have them. Names and addresses only tell machines apart
/// and are forgotten when the counting ends.
final class FindingCount {
  private static final int MOST_HOSTS = 1_000_000;

  /// How bad a finding is.
  enum Degree {
    INFORMATION,
    LOW,
    MEDIUM,
    HIGH,
    UNSAID
  }

  private static final class Host {
    private boolean high;
    private boolean unsupported;
    private boolean credentialed;
  }

  private final Map<String, Host> hosts = new HashMap<>();
  private final Map<Degree, Long> findings = new EnumMap<>(Degree.class);
  private boolean tellsCredentials;
  private Optional<Instant> newest = Optional.empty();

  /// A degree as Nessus, Tenable.sc and Greenbone write it.
  static Degree degree(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "critical", "high", "3", "4" -> Degree.HIGH;
      case "medium", "2" -> Degree.MEDIUM;
      case "low", "1" -> Degree.LOW;
      case "none", "info", "log", "0", "debug" -> Degree.INFORMATION;
      default -> Degree.UNSAID;
    };
  }

  private Host host(String name) throws TooLarge {
    Host host = hosts.computeIfAbsent(name, _ -> new Host());
    if (hosts.size() > MOST_HOSTS) {
      throw new TooLarge("more machines than are counted");
    }
    return host;
  }

  /// A machine that was looked at, with findings or without.
  void looked(String name) throws TooLarge {
    host(name);
  }

  void credentialed(String name, boolean signedIn) throws TooLarge {
    tellsCredentials = true;
    host(name).credentialed |= signedIn;
  }

  void count(String name, Degree degree, String title) throws TooLarge {
    Host host = host(name);
    findings.merge(degree, 1L, Long::sum);
    host.high |= degree == Degree.HIGH;
    String lower = title.toLowerCase(Locale.ROOT);
    host.unsupported |=
        (degree == Degree.HIGH || degree == Degree.MEDIUM)
            && (lower.contains("unsupported") || lower.contains("end of life"));
  }

  void at(Optional<Instant> when) {
    newest = when.filter(one -> newest.isEmpty() || one.isAfter(newest.get())).or(() -> newest);
  }

  boolean isEmpty() {
    return hosts.isEmpty();
  }

  /// Whether rows that are no findings are there, so that nothing seems left out.
  boolean hasInformation() {
    return findings(Degree.INFORMATION) > 0;
  }

  private long findings(Degree degree) {
    return findings.getOrDefault(degree, 0L);
  }

  VulnerabilityScanFacts facts(boolean filtered) {
    return new VulnerabilityScanFacts(
        hosts.size(),
        hosts.values().stream().filter(host -> host.high).count(),
        hosts.values().stream().filter(host -> host.unsupported).count(),
        findings(Degree.HIGH),
        findings(Degree.MEDIUM),
        findings(Degree.LOW),
        findings(Degree.INFORMATION),
        findings(Degree.UNSAID),
        tellsCredentials
            ? Optional.of(hosts.values().stream().filter(host -> host.credentialed).count())
            : Optional.empty(),
        filtered,
        newest);
  }
}
