package no.dugnad.plan.kernel;

import java.util.List;
import java.util.stream.IntStream;

/// A chain of values that one or more attacks share; their weights are added.
///
/// @param entry getting in
/// @param exec the first program; -1 where there is none
/// @param product of all that comes between entry and harm
/// @param least of the same
/// @param impact doing the harm
/// @param taking taking data; -1 where nothing is taken, or its taking is the harm
/// @param after what the harm weighs
/// @param held what it weighs where it was held
/// @param attacks the indexes of the attacks
record Chain(
    int entry,
    int exec,
    int product,
    int least,
    int impact,
    int taking,
    int after,
    int held,
    List<Integer> attacks) {
  Chain {
    attacks = List.copyOf(attacks);
  }

  /// The same for these attacks.
  Chain of(List<Integer> its) {
    return new Chain(entry, exec, product, least, impact, taking, after, held, its);
  }

  List<Integer> nodes() {
    return IntStream.of(entry, exec, product, least, impact, taking, after, held)
        .filter(node -> node >= 0)
        .boxed()
        .toList();
  }
}
