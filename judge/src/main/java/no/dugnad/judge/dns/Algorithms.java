package no.dugnad.judge.dns;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.dugnad.wire.table.Table;

/// What IANA's two DNSSEC tables say of the use of an algorithm when signing or delegating.
final class Algorithms {
  /// DNS Security Algorithm Numbers, the column "Use for DNSSEC Signing".
  static final Algorithms SIGNING = read("dnssec-algorithms.tsv");

  /// Digest Algorithms of DS records, the column "Use for DNSSEC Delegation".
  static final Algorithms DIGEST = read("ds-digests.tsv");

  private final Map<Integer, Row> rows;

  private Algorithms(Map<Integer, Row> rows) {
    this.rows = rows;
  }

  /// The recommendation (RFC 9904 §2).
  enum Use {
    /// RECOMMENDED or MAY.
    FINE,
    NOT_RECOMMENDED,
    MUST_NOT,
    /// The number is not in our copy of the table.
    NOT_KNOWN
  }

  private record Row(String name, Use use) {}

  Use use(int number) {
    Row row = rows.get(number);
    return row == null ? Use.NOT_KNOWN : row.use();
  }

  /// Such as `RSASHA1 (5)`.
  String name(int number) {
    Row row = rows.get(number);
    return row == null ? Integer.toString(number) : row.name() + " (" + number + ")";
  }

  private static Algorithms read(String resource) {
    return new Algorithms(
        Table.rows(Algorithms.class, resource, 3).stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    row -> Integer.valueOf(row.getFirst()), Algorithms::row)));
  }

  private static Row row(List<String> fields) {
    Use use =
        switch (fields.get(2)) {
          case "RECOMMENDED", "MAY" -> Use.FINE;
          case "NOT RECOMMENDED" -> Use.NOT_RECOMMENDED;
          case "MUST NOT" -> Use.MUST_NOT;
          default -> throw new IllegalStateException("no recommendation of RFC 9904: " + fields);
        };
    return new Row(fields.get(1), use);
  }
}
