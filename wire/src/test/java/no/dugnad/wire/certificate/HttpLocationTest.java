package no.dugnad.wire.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import no.dugnad.model.asset.DomainName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Addresses that strangers' certificates hold, and that we may be sent to.
class HttpLocationTest {
  @Test
  void without_a_port_it_is_80() {
    assertThat(HttpLocation.parse("http://ocsp.fjellby.no"))
        .contains(new HttpLocation(DomainName.of("ocsp.fjellby.no"), 80, "/"));
    assertThat(HttpLocation.parse("HTTP://ocsp.fjellby.no:/a?b=c#d"))
        .contains(new HttpLocation(DomainName.of("ocsp.fjellby.no"), 80, "/a?b=c"));
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 443, 8080, 2560, 65_535})
  void an_ordinary_port_is_kept(int port) {
    assertThat(HttpLocation.parse("http://ocsp.fjellby.no:" + port + "/crl"))
        .contains(new HttpLocation(DomainName.of("ocsp.fjellby.no"), port, "/crl"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "65536", "99999", "4294967376", "8o", "80:80"})
  void what_is_no_port_is_no_address(String port) {
    assertThat(HttpLocation.parse("http://ocsp.fjellby.no:" + port + "/")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 22, 23, 25, 53, 110, 143, 389, 465, 587, 6667})
  void nobody_sends_us_to_the_port_of_another_service(int port) {
    assertThat(HttpLocation.parse("http://ocsp.fjellby.no:" + port + "/")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ocsp.fjellby.no",
        "https://ocsp.fjellby.no/",
        "ldap://ocsp.fjellby.no/",
        "file:///etc/passwd",
        "http:///",
        "http://localhost/",
        "http://192.0.2.1/",
        "http://127.1/",
        "http://[2001:db8::1]/",
        "http://ola:hemmelig@ocsp.fjellby.no/",
        "http://ocsp.fjellby.no/æ",
        "http://ocsp.fjellby.no/a b",
        "http://ocsp.fjellby.no/\r\nHost: x.no"
      })
  void what_names_no_host_to_ask_over_http_is_no_address(String text) {
    assertThat(HttpLocation.parse(text)).isEmpty();
  }
}
