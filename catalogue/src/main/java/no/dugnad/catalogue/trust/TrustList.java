package no.dugnad.catalogue.trust;

import java.util.ArrayList;
import java.util.List;

/// The roots of a run.
///
/// @param name the shipped list's name with its date
public record TrustList(String name, List<TrustAnchor> anchors) {
  public TrustList {
    anchors = List.copyOf(anchors);
  }

  /// With more roots after those that are here.
  public TrustList with(List<TrustAnchor> more) {
    List<TrustAnchor> all = new ArrayList<>(anchors);
    all.addAll(more);
    return new TrustList(name, all);
  }

  /// The lists of roots that were added to the shipped one.
  public List<String> added() {
    return anchors.stream().filter(TrustAnchor::added).map(TrustAnchor::list).distinct().toList();
  }

  /// By the name alone: a list is asked for its hash far too often to read every certificate in it.
  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
