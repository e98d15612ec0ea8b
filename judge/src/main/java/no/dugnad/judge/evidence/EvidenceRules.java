package no.dugnad.judge.evidence;

import java.util.List;

/// All rules about evidence files.
public final class EvidenceRules {
  private EvidenceRules() {}

  /// The rules.
  public static List<EvidenceRule> all() {
    return List.of(
        new MailSignInRule(),
        new AdminSignInRule(),
        new DirectoryRule(),
        new BackupRule(),
        new BackupTrialRule(),
        new BackupLockRule(),
        new ScanRule(),
        new OutsideRule(),
        new MachineRule(),
        new RemoteSignInRule(),
        new ReportRule());
  }

  /// What a pile of files says, by all rules.
  public static List<Statement> judge(Pile pile) {
    return all().stream().flatMap(rule -> rule.judge(pile).stream()).toList();
  }
}
