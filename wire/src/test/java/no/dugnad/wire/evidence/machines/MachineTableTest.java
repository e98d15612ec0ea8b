package no.dugnad.wire.evidence.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.Samples;
import no.dugnad.wire.evidence.facts.DirectoryFacts;
import no.dugnad.wire.evidence.facts.MachineFacts;
import no.dugnad.wire.evidence.facts.ServiceFindingsFacts;
import no.dugnad.wire.evidence.importers.Importers;
import org.junit.jupiter.api.Test;

class MachineTableTest {
  private static Reading read(String text) throws IOException {
    return Importers.read(Samples.text(text));
  }

  private static MachineFacts facts(Reading reading) {
    return (MachineFacts) ((Reading.Read) reading).facts();
  }

  @Test
  void a_table_in_norwegian_is_recognised_and_its_names_are_forgotten() throws IOException {
    Reading reading =
        read(
            "Maskinnavn;Operativsystem;Versjon;Sist oppdatert\n"
                + "PC-KARI;Windows 11 Enterprise;10.0 (26100);20.11.2026\n"
                + "PC-OLA;Windows 7 Professional;6.1;\n");
    MachineFacts facts = facts(reading);
    assertThat(facts.machines().count()).isEqualTo(2);
    assertThat(facts.machines().undated()).isEqualTo(1);
    assertThat(facts.machines().active()).containsKeys("windows-7", "windows-11-24h2-enterprise");
    assertThat(reading.toString().toUpperCase(java.util.Locale.ROOT)).doesNotContain("KARI", "OLA");
  }

  @Test
  void of_several_rows_for_one_machine_the_newest_update_counts() throws IOException {
    MachineFacts facts =
        facts(
            read(
                "PSComputerName,Description,HotFixID,InstalledBy,InstalledOn\n"
                    + "a,Update,KB1,x,5/16/2026 00:00:00\na,Update,KB2,x,11/12/2026 00:00:00\n"));
    assertThat(facts.machines().count()).isEqualTo(1);
    assertThat(facts.machines().updated()).containsOnlyKeys(LocalDate.of(2026, 11, 12));
  }

  @Test
  void dates_whose_day_and_month_cannot_be_told_apart_are_not_used() throws IOException {
    MachineFacts facts = facts(read("Computer,Last update\na,05/06/2026\n"));
    assertThat(facts.unsure()).isTrue();
    assertThat(facts.machines().undated()).isEqualTo(1);
  }

  @Test
  void to_be_seen_is_not_to_be_updated() throws IOException {
    MachineFacts facts =
        facts(read("Device name,OS,OS version,Last check-in\na,Windows,10.0.26100.1,2026-11-20\n"));
    assertThat(facts.machines().tellsUpdates()).isFalse();
    assertThat(facts.machines().tellsUse()).isTrue();
  }

  @Test
  void a_date_that_is_none_is_told_with_its_row_and_not_its_words() throws IOException {
    assertThat(read("Maskin,Sist oppdatert\na,Kari Nordmann\n").toString())
        .contains("number=2", "updated")
        .doesNotContain("Kari");
  }

  @Test
  void columns_can_be_named_by_heading_or_number() throws IOException {
    Mapping mapping = Mapping.read("machine=#1,updated=Noko anna").orElseThrow();
    Reading reading = Importers.read(Samples.text("Ting,Noko anna\na,2026-11-01\nb,\n"), mapping);
    assertThat(facts(reading).machines().undated()).isEqualTo(1);
    assertThat(Mapping.read(mapping.written())).contains(mapping);
    assertThat(Mapping.read("machine=a,machine=b")).isEmpty();
    assertThat(Mapping.read("who=a")).isEmpty();
  }

  @Test
  void findings_of_a_service_are_counted_by_degree() throws IOException {
    ServiceFindingsFacts facts =
        (ServiceFindingsFacts)
            ((Reading.Read)
                    read("Funn,Alvorlighet,Status\nx,Høy,Åpen\ny,Kritisk,Lukket\nz,5.0,\nw,?,\n"))
                .facts();
    assertThat(facts.severe()).isEqualTo(2);
    assertThat(facts.open()).isEqualTo(1);
    assertThat(facts.unsaid()).isEqualTo(1);
  }

  @Test
  void csvde_is_read_with_groups_in_several_values() throws IOException {
    String domain = "X'010500000000000515000000010000000200000003000000";
    DirectoryFacts facts =
        (DirectoryFacts)
            ((Reading.Read)
                    read(
                        "DN,objectClass,userAccountControl,objectSid,member,operatingSystem\n"
                            + "\"CN=K,DC=x\",top;person;user,512,"
                            + domain
                            + "50040000',,\n"
                            + "\"CN=A,DC=x\",top;group,,"
                            + domain
                            + "00020000',\"CN=K,DC=x\",\n"
                            + "\"CN=P,DC=x\",top;computer,4096,,,Windows 7 Pro\n"))
                .facts();
    assertThat(facts.groups().orElseThrow().persons()).isEqualTo(1);
    assertThat(facts.machines().orElseThrow().active()).containsKey("windows-7");
  }
}
