package no.dugnad.wire.caa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResourceRecord;
import no.dugnad.wire.dns.RecordData;

/// The CAA records of one name, read as an authority reads them before it issues (RFC 8659 §3 and
/// §4).
///
/// @param issue the `issue` properties; empty inside where the value is malformed
/// @param issueWild the `issuewild` properties, likewise
/// @param malformed what the grammar does not allow, as written
/// @param unknownCritical tags that we do not know and that no authority may ignore (§4.1)
public record CaaSet(
    List<Optional<IssueValue>> issue,
    List<Optional<IssueValue>> issueWild,
    List<String> malformed,
    List<String> unknownCritical) {
  /// The most records that are read: a zone has a handful.
  private static final int MOST = 64;

  private static final int CRITICAL = 0x80;

  /// IANA's Certification Authority Restriction Properties.
  private static final Set<String> KNOWN =
      Set.of(
          "issue", "issuewild", "iodef", "issuemail", "issuevmc", "contactemail", "contactphone");

  public CaaSet {
    issue = List.copyOf(issue);
    issueWild = List.copyOf(issueWild);
    malformed = List.copyOf(malformed);
    unknownCritical = List.copyOf(unknownCritical);
  }

  /// Reads the CAA records among these.
  public static CaaSet of(List<ResourceRecord> records) {
    List<Optional<IssueValue>> issue = new ArrayList<>();
    List<Optional<IssueValue>> issueWild = new ArrayList<>();
    List<String> malformed = new ArrayList<>();
    List<String> unknownCritical = new ArrayList<>();
    records.stream()
        .filter(record -> record.type().equals(RecordType.CAA))
        .limit(MOST)
        .forEach(record -> {
          Optional<RecordData.Caa> read = RecordData.caa(record);
          if (read.isEmpty()) {
            malformed.add(record.data().hex());
            return;
          }
          RecordData.Caa caa = read.get();
          Optional<IssueValue> value = IssueValue.parse(caa.value());
          boolean fits =
              switch (caa.tag()) {
                case "issue" -> {
                  issue.add(value);
                  yield value.isPresent();
                }
                case "issuewild" -> {
                  issueWild.add(value);
                  yield value.isPresent();
                }
                case "iodef" -> isUrl(caa.value());
                default -> !caa.tag().isEmpty();
              };
          if (!fits) {
            malformed.add(caa.tag() + " \"" + caa.value() + "\"");
          }
          if (!KNOWN.contains(caa.tag()) && (caa.flags() & CRITICAL) != 0) {
            unknownCritical.add(caa.tag());
          }
        });
    return new CaaSet(issue, issueWild, malformed, unknownCritical);
  }

  /// Whether any property says who may issue for this name or names below it. Without one the
  /// records restrict nobody (§4.2).
  public boolean restricts() {
    return !issue.isEmpty() || !issueWild.isEmpty() || !unknownCritical.isEmpty();
  }

  /// Whether an authority that honours one of these names may issue.
  ///
  /// @param names issuer domain names, lower case
  /// @param wildcard whether the certificate is for a name such as `*.fjellby.kommune.no` (§4.3)
  public boolean allows(Collection<String> names, boolean wildcard) {
    List<Optional<IssueValue>> properties = properties(wildcard);
    return unknownCritical.isEmpty()
        && (properties.isEmpty() || issuers(wildcard).stream().anyMatch(names::contains));
  }

  /// The issuers that are named for such a certificate.
  public List<String> issuers(boolean wildcard) {
    return properties(wildcard).stream()
        .flatMap(Optional::stream)
        .flatMap(value -> value.issuer().stream())
        .distinct()
        .toList();
  }

  private List<Optional<IssueValue>> properties(boolean wildcard) {
    return wildcard && !issueWild.isEmpty() ? issueWild : issue;
  }

  /// RFC 8659 §4.4: mailto, http or https.
  private static boolean isUrl(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    return lower.startsWith("mailto:")
        || lower.startsWith("http://")
        || lower.startsWith("https://");
  }
}
