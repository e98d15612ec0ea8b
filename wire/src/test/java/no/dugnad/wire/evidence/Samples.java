package no.dugnad.wire.evidence;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Contents for tests.
public final class Samples {
  /// Every sample of a vendor or tool.
  public static final List<String> ALL =
      List.of(
          "dugnad-check.cut.json",
          "dugnad-check.cut.ndjson",
          "azure-immutability-policy-cli.json",
          "azure-immutability-policy-rest.json",
          "borg-1.2.4-config-append-only",
          "borg-1.2.4-config-list.txt",
          "directoryRoles-expand-members.json",
          "dmarc-rfc7489-outlook.xml",
          "dmarc-rfc9990-sample.xml",
          "fortigate-user-local.txt",
          "tlsrpt-mailru-no-policy-string.json",
          "tlsrpt-rfc8460.json",
          "s3-object-lock-compliance.json",
          "s3-object-lock-governance.json",
          "veeam-repositories.csv",
          "openvpn-2.6-certificate.conf",
          "openvpn-2.6-certificate-and-password.conf",
          "openvpn-2.6-password.conf",
          "sshd-9.2-T.txt",
          "sshd-9.2-T-key-and-password.txt",
          "nessus-10.csv",
          "nessus-classic.csv",
          "nmap-no-port.xml",
          "nmap-two-hosts.xml",
          "nmap-vulners.xml",
          "one-finding.cut.nessus",
          "openvas-many.xml",
          "openvas-one.xml",
          "openvas.csv",
          "tenable-sc.csv",
          "VeeamBackupSessionReport.cut.csv",
          "borg-1.2.4-check-damaged.jsonl",
          "borg-1.2.4-check-ok.jsonl",
          "borg-1.2.4-create-with-warning.json",
          "borg-1.2.4-info.json",
          "restic-0.14.0-check-damaged.txt",
          "restic-0.14.0-check-good.txt",
          "restic-0.14.0-snapshots.json",
          "conditionalAccessPolicy-created-mfaExceptTrustedLocations.v1.json",
          "conditionalAccessPolicy-get.v1.json",
          "conditionalAccessPolicy-list-reportOnly.beta.json",
          "conditionalAccessPolicy-list.beta.json",
          "conditional_access_policies-powershell.json",
          "groups.ldif",
          "managedDevices-list.v1.json",
          "identitySecurityDefaultsEnforcementPolicy.v1.json",
          "signIns-list-mfaFido2.beta.json",
          "signIns-list-singleFactorFailed.beta.json",
          "signIns-list-singleFactorSuccess.beta.json",
          "signIns-list.v1.json",
          "userRegistrationDetails-list.v1.json",
          "users-and-computers.ldif");

  private Samples() {}

  /// A sample by its name.
  public static Content of(String name) {
    return () -> Samples.class.getResourceAsStream("samples/" + name);
  }

  /// A real file that tells of nothing, and is refused, by its name.
  public static Content refused(String name) {
    return () -> Samples.class.getResourceAsStream("refused/" + name);
  }

  /// A text in UTF-8.
  public static Content text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Bytes.
  public static Content bytes(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }
}
