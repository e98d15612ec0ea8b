package no.dugnad.observe.probe;

import java.util.List;
import no.dugnad.model.observation.Observation;
import no.dugnad.observe.socket.Deadline;

/// Which look this is. From the second on nothing that was remembered may be used: a new socket,
/// and another server where there is one.
///
/// @param number 1 for the first
/// @param earlier the looks before this one
public record Attempt(int number, List<Observation> earlier, Deadline deadline) {
  public Attempt {
    earlier = List.copyOf(earlier);
  }
}
