package no.dugnad.wire.evidence.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.facts.DirectoryFacts;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.ldif.LdifEntry;
import no.dugnad.wire.evidence.rows.Columns;
import no.dugnad.wire.evidence.rows.RowImporter;
import no.dugnad.wire.evidence.rows.RowStep;

/// Users, groups and computers as `csvde` writes them: the first column is `DN`, the others are
/// attributes; several values in one field are parted by `;`, bytes stand as `X'0105'`.
final class Csvde implements RowImporter.Counting {
  private static final int MOST_VALUES = 500_000;

  private final List<String> names;
  private final DirectoryCount counted = new DirectoryCount();

  private Csvde(List<String> names) {
    this.names = names;
  }

  static Optional<RowImporter.Counting> of(Columns columns) {
    boolean known =
        columns.find("DN").equals(java.util.OptionalInt.of(0)) && columns.hasAll("objectClass");
    return known
        ? Optional.of(
            new Csvde(columns.names().stream().map(one -> one.toLowerCase(Locale.ROOT)).toList()))
        : Optional.empty();
  }

  @Override
  public Optional<BadFile> count(RowStep.Row row) throws TooLarge {
    String dn = row.fields().getFirst();
    if (dn.isBlank()) {
      return Optional.of(BadFile.at(new Place.Row(row.number()), Problem.LACKS).expecting("DN"));
    }
    Map<String, List<Bytes>> attributes = new HashMap<>();
    for (int i = 1; i < names.size(); i++) {
      List<Bytes> values = values(row.fields().get(i));
      if (!values.isEmpty()) {
        attributes.put(names.get(i), values);
      }
    }
    counted.count(new LdifEntry(dn, attributes));
    return Optional.empty();
  }

  private static List<Bytes> values(String field) throws TooLarge {
    List<Bytes> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '\\' && i + 1 < field.length() && field.charAt(i + 1) == ';') {
        value.append(field.charAt(++i));
      } else if (c == ';') {
        add(value, values);
      } else {
        value.append(c);
      }
    }
    add(value, values);
    return values;
  }

  private static void add(StringBuilder value, List<Bytes> values) throws TooLarge {
    String text = value.toString();
    value.setLength(0);
    if (text.isEmpty()) {
      return;
    }
    if (values.size() >= MOST_VALUES) {
      throw new TooLarge("more values than are held");
    }
    boolean hex = text.matches("X'(?:[0-9a-fA-F]{2}){1,2000}'");
    values.add(
        hex
            ? Bytes.of(HexFormat.of().parseHex(text.substring(2, text.length() - 1)))
            : Bytes.utf8(text));
  }

  @Override
  public Facts facts() {
    return counted
        .facts()
        .orElse(
            new DirectoryFacts(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
  }
}
