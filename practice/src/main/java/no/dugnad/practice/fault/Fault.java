package no.dugnad.practice.fault;

import java.util.function.UnaryOperator;
import no.dugnad.practice.town.Fjellby;
import no.dugnad.practice.town.Municipality;

/// Something wrong, by name: a pure change of the municipality, and what a check must make of it.
///
/// @param name what `--fault` takes
/// @param check the id of the check whose clause it plants
/// @param clause the suffix of the reason that the check must give
/// @param expected the verdict
/// @param domain the domain to be checked
/// @param about one sentence for people
public record Fault(
    String name,
    String check,
    String clause,
    Expected expected,
    String domain,
    String about,
    UnaryOperator<Municipality> plant) {
  /// The case of a clause, named by it.
  public static Fault of(
      String check,
      String clause,
      Expected expected,
      String about,
      UnaryOperator<Municipality> plant) {
    return new Fault(check + "." + clause, check, clause, expected, Fjellby.DOMAIN, about, plant);
  }

  /// Another case of the same clause, named `CHECK.CLAUSE/variant`.
  public Fault also(String variant) {
    return named(name + "/" + variant);
  }

  /// Under a name of its own.
  public Fault named(String other) {
    return new Fault(other, check, clause, expected, domain, about, plant);
  }

  /// Seen when another domain is checked.
  public Fault on(String other) {
    return new Fault(name, check, clause, expected, other, about, plant);
  }
}
