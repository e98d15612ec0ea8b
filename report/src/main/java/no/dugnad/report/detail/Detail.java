package no.dugnad.report.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.model.bytes.Bytes;

/// A plain tree: all that a report can tell of a fact. There is no null in it; what is not there is
/// left out.
public sealed interface Detail {
  /// A text, as received.
  record Text(String value) implements Detail {}

  /// A whole number.
  record Whole(long value) implements Detail {}

  /// A number with decimals.
  record Decimal(double value) implements Detail {}

  /// Yes or no.
  record Flag(boolean value) implements Detail {}

  /// Bytes: base64 for programs, their number for people.
  record Binary(Bytes value) implements Detail {}

  /// Several in order.
  record Many(List<Detail> values) implements Detail {
    public Many {
      values = List.copyOf(values);
    }
  }

  /// Names and values in order.
  record Fields(List<Field> fields) implements Detail {
    public Fields {
      fields = List.copyOf(fields);
    }

    /// No fields yet.
    public static Fields none() {
      return new Fields(List.of());
    }

    /// With one more.
    public Fields with(String name, Detail value) {
      List<Field> more = new ArrayList<>(fields);
      more.add(new Field(name, value));
      return new Fields(more);
    }

    /// With one more text.
    public Fields with(String name, String value) {
      return with(name, new Text(value));
    }

    /// With one more number.
    public Fields with(String name, long value) {
      return with(name, new Whole(value));
    }

    /// With one more yes or no.
    public Fields with(String name, boolean value) {
      return with(name, new Flag(value));
    }

    /// With one more text where there is one.
    public Fields with(String name, Optional<String> value) {
      return value.isPresent() ? with(name, value.get()) : this;
    }

    /// With several more texts.
    public Fields with(String name, List<String> values) {
      return with(name, new Many(values.stream().<Detail>map(Text::new).toList()));
    }
  }

  /// One name and its value.
  record Field(String name, Detail value) {}
}
