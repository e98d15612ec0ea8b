package no.dugnad.wire.evidence.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one door from outside demands of who signs in, as far as its settings tell. Which other
/// doors there are, and whether this one can be reached from outside, no file tells.
///
/// @param demand what the weakest way through it demands
/// @param ways in how many ways one can sign in
/// @param someApart whether settings for some users may differ and are not in the file
/// @param secrets whether keys stood in the file; they are not kept
public record RemoteSignInFacts(Demand demand, long ways, boolean someApart, boolean secrets)
    implements Facts {
  /// What is demanded, the weakest first.
  public enum Demand {
    /// A password that the program itself checks, and nothing more.
    PASSWORD,
    /// A password or the like that another program checks; it may ask for more.
    ELSEWHERE,
    /// Something that is not in the file decides.
    UNSAID,
    /// A key or a certificate. Whether it is on a card with a code is not to be seen.
    KEY,
    /// A key or a certificate, and a password besides.
    KEY_AND_PASSWORD,
    /// Nobody gets in.
    NOBODY
  }

  @Override
  public String kind() {
    return "remote.sign-in";
  }

  @Override
  public List<Counted> counts() {
    return List.of(new Counted("ways", ways));
  }

  @Override
  public Optional<Instant> asOf() {
    return Optional.empty();
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (someApart) {
      notes.add("some-apart");
    }
    if (secrets) {
      notes.add("secrets");
    }
    return notes;
  }
}
