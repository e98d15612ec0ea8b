package no.dugnad.wire.dmarc;

import java.util.List;
import java.util.Optional;
import no.dugnad.wire.tag.TagList;

/// One DMARC record (RFC 9989 §4.7, with the tags of RFC 7489 §6.3 that the newer standard
/// dropped).
///
/// @param text as it stands
/// @param p what is asked for the domain; empty where there is none or it is not valid
/// @param sp the same for sub-domains that exist
/// @param np the same for sub-domains that do not exist (RFC 9989 only)
/// @param psd whether the domain calls itself a public suffix (RFC 9989 only)
/// @param testing `t=y` (RFC 9989 only)
/// @param percent `pct`, 0 to 100, 100 unless said otherwise (RFC 7489 only)
/// @param rua where aggregate reports go; empty where the tag is missing
/// @param ruf where failure reports go
/// @param faults what is not as the grammar has it, gravest first
/// @param unknownTags names that neither standard knows; readers must ignore them
public record DmarcRecord(
    String text,
    Optional<DmarcPolicy> p,
    Optional<DmarcPolicy> sp,
    Optional<DmarcPolicy> np,
    Psd psd,
    boolean testing,
    int percent,
    List<ReportUri> rua,
    List<ReportUri> ruf,
    List<DmarcFault> faults,
    List<String> unknownTags) {
  public DmarcRecord {
    rua = List.copyOf(rua);
    ruf = List.copyOf(ruf);
    faults = List.copyOf(faults);
    unknownTags = List.copyOf(unknownTags);
  }

  /// The three values of `psd`.
  public enum Psd {
    /// It is a public suffix.
    YES,
    /// It is not, and the organisation ends here.
    NO,
    /// It does not say.
    UNSAID
  }

  /// Whether a text record is a DMARC record: it starts with `v=DMARC1`, written exactly so, blanks
  /// about the equals sign apart, and a semicolon or nothing after it.
  public static boolean is(String text) {
    int end = text.indexOf(';');
    String first = end < 0 ? text : text.substring(0, end);
    int equals = first.indexOf('=');
    if (equals < 0 || first.isEmpty() || !startsWithV(first)) {
      return false;
    }
    return blank(first.substring(1, equals))
        && TagList.trim(first.substring(equals + 1)).equals("DMARC1");
  }

  private static boolean startsWithV(String first) {
    return first.charAt(0) == 'v' || first.charAt(0) == 'V';
  }

  private static boolean blank(String text) {
    return TagList.trim(text).isEmpty();
  }

  /// Reads a record that [#is(String)] one; empty for anything else.
  public static Optional<DmarcRecord> parse(String text) {
    return is(text) ? Optional.of(DmarcTags.read(text)) : Optional.empty();
  }

  /// What the record asks for under a reading.
  public Requests requests(Reading reading) {
    boolean invalid =
        p.isEmpty() || isInvalid("sp") || reading == Reading.RFC_9989 && isInvalid("np");
    if (invalid) {
      // RFC 9989 §4.10.1 and RFC 7489 §6.6.3: as p=none where a report address is valid, no
      // DMARC at all otherwise. Neither protects.
      return new Requests(DmarcPolicy.NONE, DmarcPolicy.NONE, DmarcPolicy.NONE);
    }
    DmarcPolicy domain = p.orElseThrow();
    DmarcPolicy existing = sp.orElse(domain);
    DmarcPolicy absent = reading == Reading.RFC_9989 ? np.orElse(existing) : existing;
    return new Requests(domain, existing, absent);
  }

  /// What is asked for.
  ///
  /// @param domain for the domain that the record stands at
  /// @param existing for sub-domains that exist
  /// @param absent for sub-domains that do not exist
  public record Requests(DmarcPolicy domain, DmarcPolicy existing, DmarcPolicy absent) {}

  private boolean isInvalid(String tag) {
    return faults.stream()
        .anyMatch(
            fault -> fault.kind() == DmarcFault.Kind.POLICY_INVALID && fault.tag().equals(tag));
  }

  /// The same record with some tags set to other values: those that stand keep their place, the
  /// others come right after `p`, which comes second. Whatever else stands in it is kept as it
  /// stands, except pieces that are no tag.
  ///
  /// @param values tag and value in turn; the value "" takes the tag out
  /// @throws IllegalArgumentException where there is no value to the last tag
  public String with(String... values) {
    return DmarcTags.rewrite(text, values);
  }
}
