package no.dugnad.plan.kernel;

import java.util.List;
import java.util.stream.IntStream;

/// All values that the attacks are made of, each once, in an order in which every value comes after
/// those it is computed from; and the chains of them.
///
/// @param nodes the values
/// @param depends for each value the measures that it depends on, a bit for each
/// @param chains each once, however many attacks share it
/// @param chainDepends the same for each chain
/// @param days the times inside that occur
/// @param attacks the ids of the attacks
record Graph(
    List<Node> nodes,
    List<Long> depends,
    List<Chain> chains,
    List<Long> chainDepends,
    List<Double> days,
    List<String> attacks) {
  Graph {
    nodes = List.copyOf(nodes);
    depends = List.copyOf(depends);
    chains = List.copyOf(chains);
    chainDepends = List.copyOf(chainDepends);
    days = List.copyOf(days);
    attacks = List.copyOf(attacks);
  }

  long dependsOn(int node) {
    return depends.get(node);
  }

  /// The values that depend on some measures, in order.
  int[] touched(long measures) {
    return IntStream.range(0, nodes.size())
        .filter(node -> (depends.get(node) & measures) != 0)
        .toArray();
  }

  /// The chains that depend on some measures.
  int[] touchedChains(long measures) {
    return IntStream.range(0, chains.size())
        .filter(chain -> (chainDepends.get(chain) & measures) != 0)
        .toArray();
  }
}
