package no.dugnad.wire.spf;

import java.util.List;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;

/// What `check_host()` answered, and how it came to it.
///
/// @param mechanism the directive that matched, as it stands in the record; empty where none did
/// @param explanation what the domain says to a sender that it fails (RFC 7208 §6.2)
/// @param problem why the result is an error; empty where it is none
/// @param lookups terms that caused look-ups (§4.6.4)
/// @param voidLookups look-ups that were answered with nothing (§4.6.4)
/// @param tree what was evaluated, in order
public record SpfEvaluation(
    SpfResult result,
    Optional<String> mechanism,
    Optional<String> explanation,
    Optional<SpfTrouble> problem,
    int lookups,
    int voidLookups,
    List<Step> tree) {
  public SpfEvaluation {
    tree = List.copyOf(tree);
  }

  /// One term that was evaluated.
  ///
  /// @param domain whose record it stands in
  /// @param term as it stands there
  /// @param target the name that it means, where it names one
  /// @param outcome what came of it
  /// @param steps what was evaluated in the record that it leads to
  public record Step(
      DomainName domain,
      String term,
      Optional<DomainName> target,
      Outcome outcome,
      List<Step> steps) {
    public Step {
      steps = List.copyOf(steps);
    }
  }

  /// What came of a term.
  public enum Outcome {
    MATCH,
    NO_MATCH,
    FOLLOWED,
    TEMPERROR,
    PERMERROR;

    /// As reports write it, such as `no match`.
    public String text() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
  }
}
