package no.dugnad.observe.dns.validate;

import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.TextParseException;

/// Names made from names.
final class Names {
  private Names() {}

  /// `*.name`; the name itself where that would be too long, which then proves nothing.
  static Name wildcard(Name name) {
    try {
      return Name.concatenate(new Name("*"), name);
    } catch (NameTooLongException tooLong) {
      return name;
    } catch (TextParseException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The last `labels` labels, the root's counted.
  static Name suffix(Name name, int labels) {
    return new Name(name, name.labels() - labels);
  }

  /// The name without its first label.
  ///
  /// @throws IllegalArgumentException for the root
  static Name parent(Name name) {
    return new Name(name, 1);
  }
}
