package no.dugnad.wire.evidence.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Found;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.Samples;
import no.dugnad.wire.evidence.facts.Accounts;
import no.dugnad.wire.evidence.facts.DirectoryFacts;
import no.dugnad.wire.evidence.facts.PrivilegedGroups;
import no.dugnad.wire.evidence.importers.Importers;
import org.junit.jupiter.api.Test;

class DirectoryTest {
  private static DirectoryFacts facts(Content content) throws IOException {
    return (DirectoryFacts) ((Reading.Read) Importers.read(content)).facts();
  }

  private static Content both() {
    return () -> {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      try (var groups = Samples.of("groups.ldif").open();
          var users = Samples.of("users-and-computers.ldif").open()) {
        groups.transferTo(all);
        all.write('\n');
        users.transferTo(all);
      }
      return new java.io.ByteArrayInputStream(all.toByteArray());
    };
  }

  @Test
  void machines_are_no_accounts_and_bits_tell_who_is_closed() throws IOException {
    Accounts accounts = facts(Samples.of("users-and-computers.ldif")).accounts().orElseThrow();
    assertThat(accounts.enabled()).isEqualTo(6);
    assertThat(accounts.disabled()).isEqualTo(1);
    assertThat(accounts.passwordNeverExpires()).isEqualTo(1);
  }

  @Test
  void members_of_groups_in_groups_rule_too() throws IOException {
    PrivilegedGroups groups = facts(both()).groups().orElseThrow();
    // Administrator directly, adm-test01 through IT-drift in Domain Admins.
    assertThat(groups.persons()).isEqualTo(2);
    // Enterprise Admins is a member of Administrators and is not in the file.
    assertThat(groups.unresolved()).isEqualTo(1);
  }

  @Test
  void groups_alone_leave_their_members_unresolved() throws IOException {
    DirectoryFacts facts = facts(Samples.of("groups.ldif"));
    assertThat(facts.accounts()).isEmpty();
    assertThat(facts.groups().orElseThrow().unresolved()).isPositive();
    assertThat(facts.notes()).contains("no-accounts", "unresolved");
  }

  private static String sid(int... numbers) {
    byte[] sid = new byte[8 + 4 * numbers.length];
    sid[0] = 1;
    sid[1] = (byte) numbers.length;
    sid[7] = 5;
    for (int i = 0; i < numbers.length; i++) {
      for (int b = 0; b < 4; b++) {
        sid[8 + 4 * i + b] = (byte) (numbers[i] >>> 8 * b);
      }
    }
    return Base64.getEncoder().encodeToString(sid);
  }

  @Test
  void groups_are_known_by_their_number_and_not_their_name() throws IOException {
    String text =
        """
        dn: CN=Domeneadministratorer,DC=x
        objectClass: group
        objectSid:: %s
        member: CN=a,DC=x
        member: CN=Krets,DC=x

        dn: CN=Krets,DC=x
        objectClass: group
        member: CN=Domeneadministratorer,DC=x
        member: CN=b,DC=x

        dn: CN=Domain Admins,DC=x
        objectClass: group
        objectSid:: %s
        member: CN=c,DC=x

        dn: CN=a,DC=x
        userAccountControl: 512
        servicePrincipalName: MSSQL/x

        dn: CN=b,DC=x
        userAccountControl: 514

        dn: CN=c,DC=x
        userAccountControl: 512

        dn: CN=d,DC=x
        userAccountControl: 66048
        primaryGroupID: 512
        """
            .formatted(sid(21, 1, 2, 3, 512), sid(21, 1, 2, 3, 1512));
    PrivilegedGroups groups = facts(Samples.text(text)).groups().orElseThrow();
    assertThat(groups).isEqualTo(new PrivilegedGroups(2, 1, 1, 1, 0));
  }

  @Test
  void filetimes_become_days_and_both_words_for_never_are_never() throws IOException {
    String text =
        """
        dn: CN=a,DC=x
        userAccountControl: 512
        lastLogonTimestamp: 134400047533434880
        lastLogon: 0

        dn: CN=b,DC=x
        userAccountControl: 512
        lastLogonTimestamp: 9223372036854775807
        whenCreated: 20200102030405.0Z

        dn: CN=c,DC=x
        userAccountControl: 512
        """;
    Accounts accounts = facts(Samples.text(text)).accounts().orElseThrow();
    assertThat(accounts.used()).containsOnlyKeys(LocalDate.of(2026, 11, 24));
    assertThat(accounts.unused()).containsOnlyKeys(LocalDate.of(2020, 1, 2));
    assertThat(accounts.unsaid()).isEqualTo(1);
    assertThat(accounts.idleSince(LocalDate.of(2026, 8, 1))).isEqualTo(1);
  }

  @Test
  void ldifde_writes_changes_and_is_another_format() throws IOException {
    String text = "dn: CN=a,DC=x\nchangetype: add\nuserAccountControl: 512\n";
    assertThat(((Reading.Read) Importers.read(Samples.text(text))).format())
        .isEqualTo("ad.directory.ldifde");
  }

  @Test
  void other_ldif_is_told_to_lack_what_is_needed() throws IOException {
    assertThat(((Reading.Bad) Importers.read(Samples.text("dn: cn=x\nmail: a@b\n"))).why())
        .isEqualTo(BadFile.lacks("userAccountControl"));
  }

  private static final String HEADER =
      "\"DugnadAd\",\"Written\",\"Enabled\",\"LastUsed\",\"Created\",\"PasswordNeverExpires\","
          + "\"Service\",\"Privileged\"\n";

  @Test
  void the_table_of_our_own_command_is_read() throws IOException {
    String rows =
        """
        "1","2026-11-24","True","2026-11-20","2020-01-01","False","False","True"
        "1","2026-11-24","True","","2020-01-01","True","True","True"
        "1","2026-11-24","False","2021-01-01","2020-01-01","False","False","False"
        """;
    DirectoryFacts facts = facts(Samples.text(HEADER + rows));
    assertThat(facts.groups()).contains(new PrivilegedGroups(2, 0, 1, 1, 0));
    assertThat(facts.accounts().orElseThrow().enabled()).isEqualTo(2);
    assertThat(facts.asOf()).contains(Instant.parse("2026-11-24T00:00:00Z"));
  }

  @Test
  void groups_that_could_not_be_read_leave_the_column_empty_and_tell_nothing() throws IOException {
    String row = "1,2026-11-24,True,,2020-01-01,False,False,\n";
    assertThat(facts(Samples.text(HEADER + row)).groups()).isEmpty();
  }

  @Test
  void a_date_in_the_form_of_the_machine_is_told() throws IOException {
    String row = "1,24.11.2026,True,,2020-01-01,False,False,True\n";
    assertThat(((Reading.Bad) Importers.read(Samples.text(HEADER + row))).why())
        .isEqualTo(BadFile.value(new Place.Row(2), "Written", Found.TEXT));
  }
}
