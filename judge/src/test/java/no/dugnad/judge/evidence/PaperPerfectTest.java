package no.dugnad.judge.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.dugnad.model.measure.Bearing;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.Evidence;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.model.measure.GivenAnswer;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.model.measure.MeasureStatus;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.importers.Importers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A municipality where everything is in order on paper: everyone is registered, the policies only
/// report, the VPN takes a password, anyone can delete the copies, and the table of updates has
/// half of the machines. It brings its real files, and has earned next to nothing.
class PaperPerfectTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final int MACHINES = 340;

  private static String registered() {
    List<String> people = new ArrayList<>();
    for (int i = 0; i < 340; i++) {
      people.add(
          "{\"id\":\"p"
              + i
              + "\",\"userType\":\"member\",\"isMfaCapable\":true,\"isMfaRegistered\":true,"
              + "\"isAdmin\":"
              + (i < 5)
              + ",\"methodsRegistered\":[\"fido2\"],"
              + "\"lastUpdatedDateTime\":\"2026-11-23T00:00:00Z\"}");
    }
    return "{\"value\":[" + String.join(",", people) + "]}";
  }

  private static String policies() {
    String policy =
        "{\"state\":\"enabledForReportingButNotEnforced\",\"conditions\":{\"clientAppTypes\":"
            + "[\"all\"],\"applications\":{\"includeApplications\":[\"All\"]},"
            + "\"users\":{\"includeUsers\":[\"All\"]}},"
            + "\"grantControls\":{\"operator\":\"OR\",\"builtInControls\":[\"mfa\"]}}";
    return "{\"@odata.context\":\"x#identity/conditionalAccess/policies\",\"value\":["
        + policy
        + "]}";
  }

  private static final String ROLES =
      "{\"value\":[{\"roleTemplateId\":\"62e90394-69f5-4237-9190-012177145e10\",\"members\":"
          + "[{\"@odata.type\":\"#microsoft.graph.user\",\"id\":\"1\"}]}]}";

  private static final String VPN =
      "dev tun\nport 1194\nserver 10.8.0.0 255.255.255.0\nverify-client-cert none\n"
          + "auth-user-pass-verify /etc/openvpn/check via-file\n";

  private static final String SSH =
      "usepam no\npubkeyauthentication yes\npasswordauthentication yes\n"
          + "kbdinteractiveauthentication no\nauthenticationmethods any\n";

  private static final String FIREWALL =
      "config user local\nedit \"a\"\nset type password\nnext\nend\n";

  private static final String SNAPSHOTS =
      "[{\"time\":\"2026-11-24T02:00:00Z\",\"tree\":\"d\",\"paths\":[\"/srv\"],"
          + "\"hostname\":\"h\",\"id\":\"98aba8b9\",\"short_id\":\"98aba8b9\"}]";

  private static final String APPEND_ONLY = "[repository]\nsegments_per_dir = 1\nappend_only = 1\n";

  private static final String GOVERNANCE =
      "{\"ObjectLockConfiguration\":{\"ObjectLockEnabled\":\"Enabled\",\"Rule\":"
          + "{\"DefaultRetention\":{\"Mode\":\"GOVERNANCE\",\"Days\":365}}}}";

  private static final String UNLOCKED =
      "{\"immutabilityPeriodSinceCreationInDays\":365,\"state\":\"Unlocked\"}";

  private static final String CHECKED =
      "create exclusive lock for repository\nload indexes\ncheck all packs\n"
          + "check snapshots, trees and blobs\nread all data\nno errors were found\n";

  private static String updates() {
    StringBuilder table = new StringBuilder("Navn;Operativsystem;Sist oppdatert\n");
    for (int i = 0; i < MACHINES / 2; i++) {
      table.append("pc").append(i).append(";Windows 11;2026-11-20\n");
    }
    return table.toString();
  }

  private static String directory() {
    StringBuilder ldif = new StringBuilder("# extended LDIF\n#\n# LDAPv3\n");
    for (int i = 0; i < MACHINES; i++) {
      ldif.append("\ndn: CN=pc%d,DC=x\nobjectClass: user\nobjectClass: computer\n".formatted(i));
      ldif.append("cn: pc%d\nsAMAccountName: pc%d$\nuserAccountControl: 4096\n".formatted(i, i));
      ldif.append("sAMAccountType: 805306369\noperatingSystem: Windows 11 Enterprise\n");
    }
    return ldif.toString();
  }

  private static List<Statement> said(String... files) throws IOException {
    Formats formats = Formats.shipped();
    List<Brought> brought = new ArrayList<>();
    for (String file : files) {
      byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
      Reading.Read read = (Reading.Read) Importers.read(() -> new ByteArrayInputStream(bytes));
      String name = "file" + brought.size();
      brought.add(new Brought(name, formats.of(read.format()), read.facts(), TODAY));
    }
    return EvidenceRules.judge(new Pile(brought, TODAY));
  }

  private static List<Statement> everything() throws IOException {
    return said(
        registered(),
        policies(),
        ROLES,
        VPN,
        SSH,
        FIREWALL,
        SNAPSHOTS,
        APPEND_ONLY,
        GOVERNANCE,
        UNLOCKED,
        CHECKED,
        updates(),
        directory());
  }

  private static MeasureStatus status(String measure, List<Statement> said) {
    MeasureId id = new MeasureId(measure);
    List<Evidence> about =
        said.stream().map(Statement::evidence).filter(one -> one.measure().equals(id)).toList();
    assertThat(about).as("told why: " + measure).isNotEmpty();
    return new MeasureStatus(id, GivenAnswer.NONE, about);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MFA_MAIL", "MFA_ADMIN", "MFA_REMOTE", "BACKUP_OFF", "BACKUP_TEST"})
  void what_is_only_on_paper_earns_nothing(String measure) throws IOException {
    assertThat(status(measure, everything()).shownOn(TODAY)).isEmpty();
  }

  @Test
  void a_password_on_the_door_accuses_nobody_and_is_told() throws IOException {
    List<Statement> said = everything();
    assertThat(said)
        .extracting(Statement::key)
        .contains("elsewhere", "password-alone", "users", "report-only", "admins-no-policy")
        .contains("roles", "age", "append-only", "liftable", "good-read");
    assertThat(status("MFA_REMOTE", said).cap()).isEqualTo(Estimate.ONE);
    assertThat(status("MFA_REMOTE", said).evidence())
        .extracting(Evidence::bearing)
        .containsOnly(Bearing.SUPPORTS);
  }

  @Test
  void half_a_table_of_updates_is_claimed_and_half() throws IOException {
    Evidence shown = status("PATCH_INT", everything()).shownOn(TODAY).orElseThrow();
    assertThat(shown.level()).isEqualTo(EvidenceLevel.CLAIMED);
    assertThat(shown.share().low()).isEqualTo(0.5);
    assertThat(shown.share().likely()).isEqualTo(0.5);
    assertThat(status("PATCH_INT", said(updates())).shownOn(TODAY)).isEmpty();
  }

  @Test
  void the_files_do_not_lift_one_another() throws IOException {
    List<Statement> said = everything();
    for (String measure : List.of("MFA_MAIL", "MFA_ADMIN", "MFA_REMOTE", "BACKUP_OFF")) {
      assertThat(status(measure, said).evidence())
          .as(measure)
          .noneMatch(one -> one.bearing() == Bearing.SHOWS);
    }
  }
}
