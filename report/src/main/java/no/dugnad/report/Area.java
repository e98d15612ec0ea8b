package no.dugnad.report;

import java.util.Locale;

/// The areas that checks belong to, in the order they are read.
public enum Area {
  DNS,
  MAIL,
  TLS,
  WEB,
  DDOS,
  EXPOSURE,
  /// Whatever has no area of its own yet.
  OTHER;

  /// The area of a check by the first part of its id.
  public static Area of(String check) {
    int dot = check.indexOf('.');
    String first = dot < 0 ? check : check.substring(0, dot);
    for (Area area : values()) {
      if (area.key().equals(first)) {
        return area;
      }
    }
    return OTHER;
  }

  /// Its name in the texts, `area.KEY`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
