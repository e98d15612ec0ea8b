package no.dugnad.wire.evidence.remote;

import java.util.List;
import no.dugnad.wire.evidence.Importer;

/// The formats about sign-in from outside that are read.
public final class RemoteImporters {
  private RemoteImporters() {}

  /// All of them.
  public static List<Importer> all() {
    return List.of(
        new SettingsImporter("remote.sign-in.openvpn", new OpenVpnSettings()),
        new SettingsImporter("remote.sign-in.sshd", new SshServerSettings()),
        new FortiGateUsers("remote.users.fortigate"),
        new NpsExport("remote.sign-in.nps-xml"));
  }
}
