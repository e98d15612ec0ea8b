package no.dugnad.wire.evidence.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.Samples;
import no.dugnad.wire.evidence.facts.RemoteSignInFacts;
import no.dugnad.wire.evidence.facts.RemoteSignInFacts.Demand;
import no.dugnad.wire.evidence.facts.RemoteUserFacts;
import no.dugnad.wire.evidence.importers.Importers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteSettingsTest {
  private static final String SSH =
      "usepam %s\npubkeyauthentication yes\npasswordauthentication %s\n"
          + "kbdinteractiveauthentication no\nauthenticationmethods %s\n";

  private static final String VPN = "dev tun\nport 1194\nserver 10.8.0.0 255.255.255.0\n";

  private static RemoteSignInFacts door(Content content) throws IOException {
    return (RemoteSignInFacts) ((Reading.Read) Importers.read(content)).facts();
  }

  private static BadFile bad(Content content) throws IOException {
    return ((Reading.Bad) Importers.read(content)).why();
  }

  @Test
  void what_sshd_prints_tells_its_weakest_way_in() throws IOException {
    RemoteSignInFacts usual = door(Samples.of("sshd-9.2-T.txt"));
    assertThat(usual.demand()).isEqualTo(Demand.ELSEWHERE);
    assertThat(usual.ways()).isEqualTo(2);
    assertThat(usual.notes()).containsExactly("some-apart");
    assertThat(door(Samples.of("sshd-9.2-T-key-and-password.txt")).demand())
        .isEqualTo(Demand.KEY_AND_PASSWORD);
  }

  @ParameterizedTest
  @CsvSource({
    "no, yes, any, PASSWORD",
    "yes, yes, any, ELSEWHERE",
    "no, no, any, KEY",
    "no, yes, 'publickey,password', KEY_AND_PASSWORD",
    "no, yes, 'publickey,password password', PASSWORD",
    "no, yes, 'publickey,publickey', KEY",
    "no, no, 'publickey,password', NOBODY",
    "no, yes, 'keyboard-interactive:pam', NOBODY"
  })
  void the_weakest_way_counts_and_a_method_that_is_off_opens_nothing(
      String pam, String password, String methods, Demand weakest) throws IOException {
    assertThat(door(Samples.text(SSH.formatted(pam, password, methods))).demand())
        .isEqualTo(weakest);
  }

  @Test
  void a_file_of_settings_is_refused_since_what_it_leaves_out_counts_too() throws IOException {
    BadFile why =
        bad(Samples.text("Include x\nPermitRootLogin no\nPasswordAuthentication no\nUsePAM yes\n"));
    assertThat(why.problem()).isEqualTo(Problem.LACKS);
    assertThat(why.expected()).contains("sshd -T");
    assertThat(bad(Samples.text(SSH.formatted("no", "no", "any") + "Match User x\n")).problem())
        .isEqualTo(Problem.LACKS);
  }

  @Test
  void openvpn_demands_a_certificate_unless_told_otherwise() throws IOException {
    assertThat(door(Samples.of("openvpn-2.6-certificate.conf")).demand()).isEqualTo(Demand.KEY);
    RemoteSignInFacts both = door(Samples.of("openvpn-2.6-certificate-and-password.conf"));
    assertThat(both.demand()).isEqualTo(Demand.KEY_AND_PASSWORD);
    assertThat(both.secrets()).isTrue();
    assertThat(door(Samples.of("openvpn-2.6-password.conf")).demand()).isEqualTo(Demand.ELSEWHERE);
  }

  @ParameterizedTest
  @CsvSource({
    "'verify-client-cert optional\nplugin auth-ldap.so x', ELSEWHERE",
    "'verify-client-cert none\nauth-user-pass-verify x via-file\nauth-user-pass-optional', UNSAID",
    "'auth-user-pass-verify x via-file\nauth-user-pass-optional', KEY",
    "'config other.conf', UNSAID",
    "'plugin openvpn-plugin-down-root.so x', KEY",
    "'plugin ours.so', UNSAID",
    "'client-cert-not-required\nmanagement-client-auth', ELSEWHERE",
    "'# verify-client-cert none', KEY",
    "'<ca>\nverify-client-cert none\n</ca>', KEY"
  })
  void what_openvpn_leaves_to_others_is_not_known(String more, Demand demand) throws IOException {
    assertThat(door(Samples.text(VPN + more + "\n")).demand()).isEqualTo(demand);
  }

  @Test
  void a_client_and_a_server_that_cannot_start_tell_nothing() throws IOException {
    assertThat(bad(Samples.text("client\ndev tun\nremote vpn.example 1194\n")).expected())
        .isEqualTo("server");
    assertThat(bad(Samples.text(VPN + "verify-client-cert none\n")).expected())
        .isEqualTo("auth-user-pass-verify");
  }

  @Test
  void local_users_of_a_firewall_are_counted_and_closed_ones_passed_over() throws IOException {
    Reading.Read read = (Reading.Read) Importers.read(Samples.of("fortigate-user-local.txt"));
    assertThat(read.facts()).isEqualTo(new RemoteUserFacts(3, 1, 1, 1, true));
  }

  @Test
  void users_are_found_within_a_whole_configuration_and_words_in_a_value_are_no_settings()
      throws IOException {
    String whole =
        "#config-version=FGT-7\nconfig vdom\nedit root\nconfig system admin\nedit \"a\"\n"
            + "set comment \"first\nset two-factor fortitoken\nend\n\"\nnext\nend\n"
            + "config user local\nedit \"b\"\nset type password\nnext\nend\nnext\nend\n";
    Reading.Read read = (Reading.Read) Importers.read(Samples.text(whole));
    assertThat(read.facts()).isEqualTo(new RemoteUserFacts(1, 0, 1, 0, false));
    assertThat(bad(Samples.text(whole.substring(0, whole.length() - 20))).expected())
        .isEqualTo("end");
    assertThat(bad(Samples.text("#config-version=FGT-7\nconfig x\nend\n")).expected())
        .isEqualTo("config user local");
    assertThat(bad(Samples.text("config user local\n" + "config a\n".repeat(100))).problem())
        .isEqualTo(Problem.PIECE_TOO_LARGE);
    assertThat(bad(Samples.text("config user local\n" + "a".repeat(100_000))).problem())
        .isEqualTo(Problem.PIECE_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nps.xml"})
  void an_export_that_holds_secrets_is_refused(String name) throws IOException {
    assertThat(bad(Samples.refused(name))).isEqualTo(BadFile.whole(Problem.SECRETS));
  }
}
