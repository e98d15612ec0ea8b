package no.dugnad.judge.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.judge.kin.SpfSight;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.dmarc.Effect;
import no.dugnad.wire.spf.SpfResult;
import no.dugnad.wire.spf.SpfTree;

/// What a domain that is not used for mail publishes against forgery.
///
/// @param spfFailsEveryone whether there is an SPF record and it ends in fail
/// @param dmarcRejects whether mail in the domain's name is to be rejected by readers of both
///   standards: a record that only one of them finds leaves the other's mailboxes open
/// @param missed a look-up that told nothing and that matters
record Silencing(
    boolean spfFailsEveryone,
    boolean dmarcRejects,
    Optional<Sight.Missed<?>> missed,
    List<Exchange<?>> restsOn) {
  Silencing {
    restsOn = List.copyOf(restsOn);
  }

  static Silencing of(DomainName domain, View view) {
    SpfSight spf = new SpfSight(view);
    SpfTree tree = SpfTree.of(domain, spf);
    boolean fails = SpfEnding.of(tree).result().equals(Optional.of(SpfResult.FAIL));
    DmarcView dmarc = DmarcView.of(domain, new DmarcSight(view, domain), DmarcView.Whose.DOMAIN);
    List<Exchange<?>> restsOn = new ArrayList<>(spf.asked());
    restsOn.addAll(dmarc.restsOn());
    Optional<Sight.Missed<?>> missed = spf.missed().map(nothing -> nothing);
    return new Silencing(
        fails, dmarc.weaker().effect() == Effect.REJECT, missed.or(dmarc::missed), restsOn);
  }
}
