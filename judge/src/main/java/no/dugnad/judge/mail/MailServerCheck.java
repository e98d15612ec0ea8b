package no.dugnad.judge.mail;

import java.util.ArrayList;
import java.util.List;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.View;

/// A check of each server that takes a domain's mail.
abstract class MailServerCheck implements Check {
  private final Scribe scribe;

  MailServerCheck(Scribe scribe) {
    this.scribe = scribe;
  }

  @Override
  public final String id() {
    return scribe.check();
  }

  @Override
  public final Asset whole(Subject subject) {
    return new Asset.MailDomain(subject.domain());
  }

  final Scribe write() {
    return scribe;
  }

  @Override
  public final List<Finding> judge(Subject subject, View view) {
    return switch (MailServers.of(view, subject.domain())) {
      case MailServers.None(var restsOn) ->
          List.of(scribe.notApplicable(whole(subject), "takes-no-mail").on(restsOn));
      case MailServers.NotKnown(var missed) -> List.of(scribe.unknown(whole(subject), missed));
      case MailServers.Known servers -> {
        List<Finding> findings = new ArrayList<>();
        for (MailServers.Host host : servers.hosts()) {
          findings.addAll(judge(subject, view, servers, host));
          host.missed().stream()
              .map(missed -> scribe.unknown(new Asset.Host(host.name()), missed))
              .forEach(findings::add);
        }
        yield findings.isEmpty()
            ? List.of(scribe.notApplicable(whole(subject), "no-address").on(servers.lookup()))
            : findings;
      }
    };
  }

  /// Judges one host.
  abstract List<Finding> judge(
      Subject subject, View view, MailServers.Known servers, MailServers.Host host);
}
