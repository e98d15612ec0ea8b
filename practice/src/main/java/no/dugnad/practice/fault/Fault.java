package no.dugnad.practice.fault;

import java.util.List;
import java.util.function.UnaryOperator;
import no.dugnad.practice.town.Fjellby;
import no.dugnad.practice.town.Municipality;

/// Something wrong, by name: a pure change of the municipality, and what a check must make of it.
///
/// @param name what `--fault` takes
/// @param check the id of the check whose clause it plants
/// @param clause the suffix of the reason that the check must give
/// @param expected the verdict on what the fault is about: on the whole of the check, or on each of
///   its parts (hosts, endpoints) that differs from the healthy municipality
/// @param whole the verdict on the whole of the check, which is the worst known one of its parts
/// @param at what stands in the ids of the parts that it is about and of no others, such as an
///   address; empty: the check judges no parts, or all that differ
/// @param domain the domain to be checked
/// @param about one sentence for people
public record Fault(
    String name,
    String check,
    String clause,
    Expected expected,
    Expected whole,
    List<String> at,
    String domain,
    String about,
    UnaryOperator<Municipality> plant) {
  public Fault {
    at = List.copyOf(at);
  }

  /// The case of a clause, named by it.
  public static Fault of(
      String check,
      String clause,
      Expected expected,
      String about,
      UnaryOperator<Municipality> plant) {
    return new Fault(
        check + "." + clause,
        check,
        clause,
        expected,
        expected,
        List.of(),
        Fjellby.DOMAIN,
        about,
        plant);
  }

  /// Another case of the same clause, named `CHECK.CLAUSE/variant`.
  public Fault also(String variant) {
    return named(name + "/" + variant);
  }

  /// Under a name of its own.
  public Fault named(String other) {
    return new Fault(other, check, clause, expected, whole, at, domain, about, plant);
  }

  /// Seen when another domain is checked.
  public Fault on(String other) {
    return new Fault(name, check, clause, expected, whole, at, other, about, plant);
  }

  /// Where the parts that it is about are not what decides: another verdict on the whole.
  public Fault whole(Expected other) {
    return new Fault(name, check, clause, expected, other, at, domain, about, plant);
  }

  /// About these parts and no others, each by something that stands in its id.
  public Fault at(String... parts) {
    return new Fault(name, check, clause, expected, whole, List.of(parts), domain, about, plant);
  }

  /// Told by another clause, and with another verdict.
  public Fault told(Expected other, String otherClause) {
    return new Fault(name, check, otherClause, other, other, at, domain, about, plant);
  }
}
