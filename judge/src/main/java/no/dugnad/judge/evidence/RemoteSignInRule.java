package no.dugnad.judge.evidence;

import java.util.ArrayList;
import java.util.List;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.wire.evidence.facts.RemoteSignInFacts;
import no.dugnad.wire.evidence.facts.RemoteSignInFacts.Demand;
import no.dugnad.wire.evidence.facts.RemoteUserFacts;

/// Settings of one door from outside only support, whatever they say.
///
/// They never show the measure, since one door tells nothing of the others. And they never show
/// that it is lacking: whether the door can be reached from outside is not in the file, nor what
/// stands behind a password (PAM, RADIUS, a script), nor whether a key is on a card with a code. A
/// wrong accusation is as bad as credit that was not earned, so they are told what was read, and
/// earn nothing.
final class RemoteSignInRule implements EvidenceRule {
  static final MeasureId MEASURE = new MeasureId("MFA_REMOTE");

  @Override
  public List<Statement> judge(Pile pile) {
    List<Statement> said = new ArrayList<>();
    for (Pile.Of<RemoteSignInFacts> of : pile.all(RemoteSignInFacts.class)) {
      said.add(saying(pile, of.file()).supports(key(of.facts().demand())));
    }
    for (Pile.Of<RemoteUserFacts> of : pile.all(RemoteUserFacts.class)) {
      RemoteUserFacts facts = of.facts();
      said.add(
          saying(pile, of.file())
              .supports(
                  "users",
                  "users",
                  facts.users(),
                  "second",
                  facts.second(),
                  "plain",
                  facts.plain(),
                  "elsewhere",
                  facts.elsewhere()));
    }
    return said;
  }

  private static Saying saying(Pile pile, Brought file) {
    return new Saying(pile, file, MEASURE, EvidenceLevel.DOCUMENTED);
  }

  private static String key(Demand demand) {
    return switch (demand) {
      case PASSWORD -> "password-alone";
      case ELSEWHERE -> "elsewhere";
      case UNSAID -> "unsaid";
      case KEY -> "key-alone";
      case KEY_AND_PASSWORD -> "two-steps";
      case NOBODY -> "nobody";
    };
  }
}
