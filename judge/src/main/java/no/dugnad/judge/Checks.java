package no.dugnad.judge;

import java.util.List;
import java.util.stream.Stream;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.ddos.DdosChecks;
import no.dugnad.judge.ddos.DdosDnsChecks;
import no.dugnad.judge.dns.DnsChecks;
import no.dugnad.judge.mail.MailPolicyChecks;
import no.dugnad.judge.mail.MailServerChecks;
import no.dugnad.judge.mail.SpfChecks;
import no.dugnad.judge.tls.TlsChecks;
import no.dugnad.judge.web.WebChecks;

/// Every check there is, area by area, in the order in which reports tell them.
public final class Checks {
  private Checks() {}

  /// All of them; no two have the same id.
  public static List<Check> all() {
    return Stream.of(
            SpfChecks.all(),
            MailPolicyChecks.all(),
            MailServerChecks.all(),
            DnsChecks.all(),
            TlsChecks.all(),
            WebChecks.all(),
            DdosDnsChecks.all(),
            DdosChecks.all())
        .flatMap(List::stream)
        .toList();
  }

  /// Those whose id is, or starts with, one of the names in `only` (all where it is empty), less
  /// those in `skip`. A name matches whole parts: `mail.spf` takes `mail.spf.policy` but not
  /// `mail.spfx`.
  public static List<Check> chosen(List<String> only, List<String> skip) {
    return all().stream()
        .filter(check -> only.isEmpty() || matches(check, only))
        .filter(check -> !matches(check, skip))
        .toList();
  }

  /// Whether a name chooses at least one check.
  public static boolean knows(String name) {
    return all().stream().anyMatch(check -> matches(check, List.of(name)));
  }

  private static boolean matches(Check check, List<String> names) {
    return names.stream()
        .anyMatch(name -> check.id().equals(name) || check.id().startsWith(name + "."));
  }
}
