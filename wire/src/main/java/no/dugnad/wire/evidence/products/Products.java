package no.dugnad.wire.evidence.products;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import no.dugnad.wire.table.Table;

/// The products whose last day of updates is known, from `end-of-support.tsv`.
public final class Products {
  /// What no row of the table knows.
  public static final String UNKNOWN = "unknown";

  /// Characters of a name and of a version that are looked at: bounds the work of the patterns.
  private static final int LONGEST = 120;

  private static final Pattern NOISE = Pattern.compile("[\\s\\u00a0®™|]+");

  private record Row(Pattern pattern, Product product) {}

  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Product> byId = new LinkedHashMap<>();

  private Products() {
    for (List<String> row : Table.rows(Products.class, "end-of-support.tsv", 7)) {
      Product product =
          new Product(
              row.get(0),
              day(row.get(2)),
              day(row.get(3)),
              day(row.get(4)),
              row.get(5).equals("table"),
              row.get(6));
      rows.add(new Row(Pattern.compile(row.get(1)), product));
      byId.put(product.id(), product);
    }
  }

  /// The shipped table.
  public static Products shipped() {
    return new Products();
  }

  /// All of them, in the order of the table.
  public List<Product> all() {
    return List.copyOf(byId.values());
  }

  /// One by its id; empty for [#UNKNOWN].
  public Optional<Product> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The product of a machine.
  ///
  /// @param name of the product as the file has it, such as `Windows 10 Enterprise`; may be empty
  /// @param version such as `10.0 (19045)`; may be empty
  /// @return its id, or [#UNKNOWN]
  public String of(String name, String version) {
    String text = normal(name) + " | " + normal(version);
    return rows.stream()
        .filter(row -> row.pattern().matcher(text).find())
        .findFirst()
        .map(row -> row.product().id())
        .orElse(UNKNOWN);
  }

  private static String normal(String text) {
    String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return NOISE.matcher(bounded.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static Optional<LocalDate> day(String written) {
    return written.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(written));
  }
}
