package no.dugnad.wire.evidence.facts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What was counted in one file. One record for each kind; all of it may be kept and shown.
public sealed interface Facts
    permits RegistrationFacts,
        PolicyFacts,
        SignInFacts,
        SecurityDefaultsFacts,
        DirectoryFacts,
        BackupListFacts,
        BackupCheckFacts,
        BackupSessionFacts,
        DeletionTrialFacts,
        RestoreDrillFacts,
        PortScanFacts,
        VulnerabilityScanFacts,
        OutsideFacts,
        MachineFacts,
        ServiceFindingsFacts,
        RemoteSignInFacts,
        RemoteUserFacts,
        BackupLockFacts,
        RoleFacts,
        DmarcReportFacts,
        TlsReportFacts {
  /// The kind of evidence, such as `entra.registration`: its texts stand under this name.
  String kind();

  /// The counts in the order in which they are shown, each with a key of the kind's texts.
  List<Counted> counts();

  /// The newest moment in the file that must be past when it was written: how old it is at most.
  /// Empty where nothing in it tells.
  Optional<Instant> asOf();

  /// What limits what the file can tell, each with a key of the kind's texts, such as `incomplete`.
  List<String> notes();
}
