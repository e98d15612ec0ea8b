package no.dugnad.wire.evidence.products;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.dugnad.wire.evidence.products.Product.Support;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductsTest {
  private static final Products PRODUCTS = Products.shipped();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @ParameterizedTest
  @CsvSource({
    "Windows 10 Enterprise,10.0 (19045),windows-10-22h2,PAID",
    "Windows,10.0.19045.4412,windows-10-22h2,PAID",
    "Windows,10.0.17763.1,windows-10-1809,UNKNOWN",
    "Windows 10 Pro,10.0 (17763),windows-10-1809-home-pro,ENDED",
    "Windows 10 Enterprise LTSC,10.0 (17763),windows-10-ltsc-2019,SUPPORTED",
    "Windows Server 2019 Standard,10.0 (17763),windows-server-2019,SUPPORTED",
    "Windows Server 2012 R2 Standard,6.3 (9600),windows-server-2012,ENDED",
    "Windows Server,10.0 (17763),windows-server-other,UNKNOWN",
    "Windows 11 Enterprise,10.0 (22631),windows-11-23h2,ENDED",
    "Windows 11 Pro,10.0.26100.1,windows-11-24h2-home-pro,ENDED",
    "Windows 11 Enterprise,10.0.26100.1,windows-11-24h2-enterprise,SUPPORTED",
    "Windows 7 Professional,6.1 (7601),windows-7,ENDED",
    "Windows 8,6.2,windows-8,UNKNOWN",
    "Windows XP Professional,5.1,windows-xp,UNKNOWN",
    "macOS,12.7.6,macos-12,ENDED",
    "Debian GNU/Linux 12 (bookworm),'',debian-12,SUPPORTED",
    "Ubuntu 18.04.6 LTS,'',ubuntu-18.04,PAID",
    "SQL Server 2012,11.0,sql-server-2012,ENDED",
    "Microsoft Exchange Server 2016,15.1,exchange-2016,ENDED",
    "FortiGate-60F,v6.4.15,fortios-6.4,ENDED",
    "VMware ESXi,7.0.3,esxi-7.0,UNKNOWN"
  })
  void a_name_and_a_version_tell_how_a_product_stands(
      String name, String version, String id, Support support) {
    assertThat(PRODUCTS.of(name, version)).isEqualTo(id);
    assertThat(PRODUCTS.byId(id).orElseThrow().on(TODAY)).isEqualTo(support);
  }

  @ParameterizedTest
  @CsvSource({"Operating System value,Os Version value", "Samba,4.17", "Windows,10.0.99999"})
  void what_is_not_in_the_table_is_unknown(String name, String version) {
    assertThat(PRODUCTS.of(name, version)).isEqualTo(Products.UNKNOWN);
  }

  @Test
  void the_last_day_is_still_supported_and_dates_from_memory_never_accuse() {
    Product old = PRODUCTS.byId("windows-10-22h2").orElseThrow();
    assertThat(old.on(LocalDate.of(2025, 10, 14))).isEqualTo(Support.SUPPORTED);
    assertThat(old.on(LocalDate.of(2025, 10, 15))).isEqualTo(Support.PAID);
    assertThat(PRODUCTS.all())
        .filteredOn(product -> !product.sure())
        .allMatch(product -> product.on(LocalDate.of(2090, 1, 1)) == Support.UNKNOWN);
  }

  @Test
  void days_stand_in_order_and_every_row_has_a_source() {
    for (Product product : PRODUCTS.all()) {
      assertThat(product.source()).as(product.id()).isNotBlank();
      if (product.supportedTo().isPresent() && product.endedAfter().isPresent()) {
        assertThat(product.endedAfter().get()).isAfterOrEqualTo(product.supportedTo().get());
      }
      product
          .paidTo()
          .ifPresent(
              day -> assertThat(day).as(product.id()).isAfter(product.endedAfter().orElseThrow()));
    }
  }

  @Test
  void a_hostile_name_ends_soon() {
    String hostile = "windows server ".repeat(100_000);
    assertThat(PRODUCTS.of(hostile, hostile)).isEqualTo("windows-server-other");
  }
}
