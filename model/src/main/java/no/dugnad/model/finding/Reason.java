package no.dugnad.model.finding;

import java.util.LinkedHashMap;
import java.util.Map;

/// Why a verdict is what it is, as data, so that it can be said in three languages.
///
/// @param key the message key, such as `mail.spf.policy.pass-all`; public
/// @param arguments what the message speaks of, by name, in order
public record Reason(String key, Map<String, String> arguments) {
  public Reason {
    arguments = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  /// A reason that needs no arguments.
  public static Reason of(String key) {
    return new Reason(key, Map.of());
  }

  /// The same reason with one argument more.
  public Reason with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(arguments);
    more.put(name, value);
    return new Reason(key, more);
  }

  /// The same reason with one number more.
  public Reason with(String name, long value) {
    return with(name, Long.toString(value));
  }
}
