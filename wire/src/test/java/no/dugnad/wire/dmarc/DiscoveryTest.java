package no.dugnad.wire.dmarc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
  private final Map<DomainName, List<String>> zone = new HashMap<>();

  private DiscoveryTest at(String name, String tags) {
    zone.computeIfAbsent(DomainName.of(name), _ -> new ArrayList<>()).add("v=DMARC1; " + tags);
    return this;
  }

  private DmarcRecords records(DomainName name) {
    return DmarcRecords.of(zone.getOrDefault(name, List.of()));
  }

  private Optional<DmarcRecord> usable(DomainName name) {
    return records(name).usable();
  }

  private String organization(String name) {
    return TreeWalk.organizational(DomainName.of(name), this::usable).ascii();
  }

  private String walked(String name) {
    return TreeWalk.policy(DomainName.of(name), this::usable)
        .map(found -> found.at().ascii())
        .orElse("none");
  }

  private String listed(String name) {
    return SuffixList.policy(DomainName.of(name), this::records)
        .map(found -> found.at().ascii())
        .orElse("none");
  }

  @Test
  void a_long_name_is_cut_to_seven_labels_after_the_first_question() {
    assertThat(TreeWalk.names(DomainName.of("a.b.c.d.e.f.g.h.i.j.mail.example.com")))
        .extracting(DomainName::ascii)
        .containsExactly(
            "a.b.c.d.e.f.g.h.i.j.mail.example.com",
            "g.h.i.j.mail.example.com",
            "h.i.j.mail.example.com",
            "i.j.mail.example.com",
            "j.mail.example.com",
            "mail.example.com",
            "example.com",
            "com");
  }

  @Test
  void a_name_of_eight_labels_asks_eight_times_and_one_of_seven_seven_times() {
    assertThat(TreeWalk.names(DomainName.of("a.b.c.d.e.f.example.com"))).hasSize(8);
    assertThat(TreeWalk.names(DomainName.of("b.c.d.e.f.example.com"))).hasSize(7);
    assertThat(TreeWalk.names(DomainName.of("no"))).hasSize(1);
    assertThat(TreeWalk.names(DomainName.ROOT)).isEmpty();
  }

  @Test
  void the_record_with_the_fewest_labels_is_the_organization() {
    at("mail.example.com", "p=none").at("example.com", "p=none");
    assertThat(organization("a.mail.example.com")).isEqualTo("example.com");
    assertThat(walked("a.mail.example.com")).isEqualTo("example.com");
    assertThat(walked("mail.example.com")).isEqualTo("mail.example.com");
  }

  @Test
  void psd_n_ends_the_organization_there() {
    at("mail.example.com", "p=none; psd=n").at("example.com", "p=reject");
    assertThat(organization("a.mail.example.com")).isEqualTo("mail.example.com");
    assertThat(walked("a.mail.example.com")).isEqualTo("mail.example.com");
  }

  @Test
  void psd_y_makes_the_name_below_it_the_organization() {
    at("com", "p=reject; psd=y");
    assertThat(organization("a.mail.example.com")).isEqualTo("example.com");
    assertThat(walked("a.mail.example.com")).isEqualTo("com");
    at("example.com", "p=none");
    assertThat(walked("a.mail.example.com")).isEqualTo("example.com");
  }

  @Test
  void psd_y_at_the_start_does_not_make_a_name_below_it() {
    at("kommune.no", "p=reject; psd=y");
    assertThat(organization("kommune.no")).isEqualTo("kommune.no");
    assertThat(walked("kommune.no")).isEqualTo("kommune.no");
  }

  @Test
  void without_any_record_the_domain_is_its_own_organization() {
    assertThat(organization("a.example.com")).isEqualTo("a.example.com");
    assertThat(walked("a.example.com")).isEqualTo("none");
  }

  @Test
  void a_policy_at_kommune_no_reaches_new_readers_only() {
    at("kommune.no", "p=quarantine; sp=reject");
    assertThat(walked("fjellby.kommune.no")).isEqualTo("kommune.no");
    assertThat(listed("fjellby.kommune.no")).isEqualTo("none");
  }

  @Test
  void a_record_at_kommune_no_without_psd_takes_the_sub_domains_of_a_municipality() {
    at("kommune.no", "p=none").at("fjellby.kommune.no", "p=reject");
    assertThat(walked("skole.fjellby.kommune.no")).isEqualTo("kommune.no");
    assertThat(listed("skole.fjellby.kommune.no")).isEqualTo("fjellby.kommune.no");
  }

  @Test
  void old_readers_stop_where_there_are_several_records_and_new_ones_go_on() {
    at("a.example.com", "p=reject").at("a.example.com", "p=none").at("example.com", "p=none");
    assertThat(listed("a.example.com")).isEqualTo("none");
    assertThat(walked("a.example.com")).isEqualTo("example.com");
  }

  @Test
  void old_readers_jump_over_what_lies_between() {
    at("b.example.com", "p=none").at("example.com", "p=reject");
    assertThat(listed("a.b.example.com")).isEqualTo("example.com");
  }
}
