package no.dugnad.report;

import java.util.List;

/// Where the run stood and what was possible from there.
///
/// @param neighbours an address of ours and one of what was checked, in one network, where that is
///   what shows that we stood inside
/// @param intercepted the protocols that somebody on the way reads or changes, such as `https`,
///   `smtp`, `dns`
/// @param resolution how names were resolved
public record Vantage(
    Stands stands,
    List<String> neighbours,
    List<String> intercepted,
    Possible udp53,
    Possible tcp53,
    Possible tcp25,
    Possible tcp443,
    Possible ipv4,
    Possible ipv6,
    Resolution resolution) {
  public Vantage {
    neighbours = List.copyOf(neighbours);
    intercepted = List.copyOf(intercepted);
  }

  /// Nothing known and nothing tried.
  public static Vantage untried() {
    return new Vantage(
        Stands.NOT_KNOWN,
        List.of(),
        List.of(),
        Possible.UNTRIED,
        Possible.UNTRIED,
        Possible.UNTRIED,
        Possible.UNTRIED,
        Possible.UNTRIED,
        Possible.UNTRIED,
        Resolution.ROOT);
  }

  /// On which side of the checked networks the run stood.
  public enum Stands {
    OUTSIDE("outside"),
    INSIDE("inside"),
    NOT_KNOWN("not known");

    private final String text;

    Stands(String text) {
      this.text = text;
    }

    /// As it stands in reports.
    public String text() {
      return text;
    }
  }

  /// Whether something works from here.
  public enum Possible {
    /// It worked at least once.
    YES("yes"),
    /// It was tried and never worked.
    NO("no"),
    UNTRIED("untried");

    private final String text;

    Possible(String text) {
      this.text = text;
    }

    /// As it stands in reports.
    public String text() {
      return text;
    }
  }

  /// Who was asked for names.
  public enum Resolution {
    /// The name servers themselves, from the root down.
    ROOT("root"),
    /// A resolver that the operator named.
    GIVEN("given"),
    /// The system's resolver, because port 53 is closed from here; validated by ourselves.
    SYSTEM("system");

    private final String text;

    Resolution(String text) {
      this.text = text;
    }

    /// As it stands in reports.
    public String text() {
      return text;
    }
  }
}
