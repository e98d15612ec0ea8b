package no.dugnad.catalogue.mail;

import static org.assertj.core.api.Assertions.assertThat;

import no.dugnad.model.asset.DomainName;
import org.junit.jupiter.api.Test;

class SharedSendersTest {
  private final SharedSenders senders = SharedSenders.read();

  @Test
  void every_entry_has_a_source() {
    assertThat(senders.senders())
        .isNotEmpty()
        .allSatisfy(sender -> assertThat(sender.source()).isNotBlank());
  }

  @Test
  void a_name_counts_with_all_below_it_and_nothing_beside_it() {
    assertThat(senders.including(DomainName.of("spf.protection.outlook.com")))
        .hasValueSatisfying(sender -> assertThat(sender.service()).isEqualTo("Microsoft 365"));
    assertThat(senders.including(DomainName.of("u1.wl.sendgrid.net"))).isPresent();
    assertThat(senders.including(DomainName.of("notsendgrid.net"))).isEmpty();
    assertThat(senders.including(DomainName.of("outlook.com"))).isEmpty();
  }

  @Test
  void a_service_is_known_by_its_mail_exchangers() {
    assertThat(senders.receivingAt(DomainName.of("fjellby-kommune-no.mail.protection.outlook.com")))
        .hasValueSatisfying(sender -> assertThat(sender.service()).isEqualTo("Microsoft 365"));
    assertThat(senders.receivingAt(DomainName.of("mx1.fjellby.kommune.no"))).isEmpty();
  }
}
