package no.dugnad.wire.mtasts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;

/// An MTA-STS policy file (RFC 8461 §3.2).
///
/// @param mode what senders are to do; empty where the field is missing or not valid
/// @param maxAge seconds that senders keep the policy; empty where missing or not a number of 1 to
///   10 digits
/// @param patterns the values of `mx`, in order, those that are no pattern too
/// @param faults what is not as the grammar has it
public record StsPolicy(
    Optional<Mode> mode, Optional<Long> maxAge, List<String> patterns, List<Fault> faults) {
  /// The longest time that senders keep a policy: a year and a bit (§3.2).
  public static final long LONGEST_AGE = 31_557_600;

  /// The most bytes that senders are advised to read (§3.3).
  public static final int LONGEST = 65_536;

  /// The most `mx` lines that are read.
  public static final int MOST_PATTERNS = 200;

  public StsPolicy {
    patterns = List.copyOf(patterns);
    faults = List.copyOf(faults);
  }

  /// One thing that is not as the grammar has it.
  ///
  /// @param key `version`, `mode`, `max-age`, `mx`, `pattern`, `line` or `lines`; a field's key
  ///   says that the field is missing or its value is none
  /// @param found what stands there, at most 80 characters; empty where nothing is to be shown
  public record Fault(String key, String found) {
    static Fault of(String key) {
      return new Fault(key, "");
    }

    static Fault found(String key, String text) {
      return new Fault(key, text.substring(0, Math.min(80, text.length())));
    }
  }

  /// What senders are to do (§5).
  public enum Mode {
    ENFORCE,
    TESTING,
    NONE
  }

  /// Reads a file; never fails. Of a field that stands twice the first counts (§3.2).
  public static StsPolicy parse(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    List<String> patterns = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    int lines = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (++lines > 2 * MOST_PATTERNS) {
        faults.add(Fault.of("lines"));
        break;
      }
      read(line, fields, patterns, faults);
    }
    if (!"STSv1".equals(fields.get("version"))) {
      faults.add(Fault.of("version"));
    }
    Optional<Mode> mode = mode(fields.getOrDefault("mode", ""));
    if (mode.isEmpty()) {
      faults.add(Fault.of("mode"));
    }
    Optional<Long> maxAge = seconds(fields.getOrDefault("max_age", ""));
    if (maxAge.isEmpty()) {
      faults.add(Fault.of("max-age"));
    }
    patterns.stream()
        .filter(mx -> !isPattern(mx))
        .forEach(mx -> faults.add(Fault.found("pattern", mx)));
    if (patterns.isEmpty() && !mode.equals(Optional.of(Mode.NONE))) {
      faults.add(Fault.of("mx"));
    }
    return new StsPolicy(mode, maxAge, patterns, faults);
  }

  private static void read(
      String line, Map<String, String> fields, List<String> patterns, List<Fault> faults) {
    if (line.isBlank()) {
      return;
    }
    int colon = line.indexOf(':');
    if (colon < 1) {
      if (faults.size() < 10) {
        faults.add(Fault.found("line", line));
      }
      return;
    }
    String name = line.substring(0, colon).strip();
    String value = line.substring(colon + 1).strip();
    if (!name.equals("mx")) {
      fields.putIfAbsent(name, value);
    } else if (patterns.size() < MOST_PATTERNS) {
      patterns.add(value);
    }
  }

  private static Optional<Mode> mode(String value) {
    return switch (value) {
      case "enforce" -> Optional.of(Mode.ENFORCE);
      case "testing" -> Optional.of(Mode.TESTING);
      case "none" -> Optional.of(Mode.NONE);
      default -> Optional.empty();
    };
  }

  private static Optional<Long> seconds(String value) {
    boolean number =
        !value.isEmpty()
            && value.length() <= 10
            && value.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Optional.of(Long.parseLong(value)) : Optional.empty();
  }

  private static boolean isPattern(String mx) {
    return DomainName.parse(mx.startsWith("*.") ? mx.substring(2) : mx)
        .filter(name -> !name.isRoot() && name.ascii().indexOf('*') < 0)
        .isPresent();
  }

  /// Whether a pattern covers a mail exchanger (§4.1): letter case apart the same name, or `*.` in
  /// place of exactly one label, the leftmost.
  public boolean covers(DomainName host) {
    return patterns.stream().filter(StsPolicy::isPattern).anyMatch(mx -> covers(mx, host));
  }

  private static boolean covers(String mx, DomainName host) {
    return mx.startsWith("*.")
        ? host.parent().equals(DomainName.parse(mx.substring(2)))
        : DomainName.parse(mx).equals(Optional.of(host));
  }
}
