package no.dugnad.practice.fault;

import static no.dugnad.practice.town.Fjellby.DOMAIN;

import java.util.function.UnaryOperator;
import no.dugnad.practice.town.Municipality;

/// The municipality's domain as one that is not used for mail.
final class NoMail {
  private NoMail() {}

  /// Takes no mail and sends none.
  static UnaryOperator<Municipality> plant() {
    return town ->
        takesNone().apply(town).ownZone(zone -> zone.replace(DOMAIN, "TXT", "\"v=spf1 -all\""));
  }

  /// Takes no mail; others send in its name.
  static UnaryOperator<Municipality> takesNone() {
    return town -> town.ownZone(zone -> zone.replace(DOMAIN, "MX", "0 ."));
  }
}
