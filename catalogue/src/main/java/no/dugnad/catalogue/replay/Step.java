package no.dugnad.catalogue.replay;

import java.util.List;

/// A kind of step that attacks are made of.
///
/// @param id such as `valid_remote`; public
/// @param attack MITRE ATT&CK technique ids; may be none
/// @param anotherWay whether forgotten machines and a second try through another door count here;
///   only doors have it
/// @param unknown its weight where nobody knows which step of its stage was taken, 0 to 1; 0 where
///   it is not counted with. They sum to 1 over the doors, and over the ways to higher rights
public record Step(
    String id, Stage stage, List<String> attack, boolean anotherWay, double unknown) {
  public Step {
    attack = List.copyOf(attack);
  }
}
