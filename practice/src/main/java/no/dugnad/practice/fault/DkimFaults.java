package no.dugnad.practice.fault;

import static no.dugnad.practice.fault.Expected.MET;
import static no.dugnad.practice.fault.Expected.NOT_APPLICABLE;
import static no.dugnad.practice.fault.Expected.NOT_MET;
import static no.dugnad.practice.fault.Expected.PARTLY;
import static no.dugnad.practice.fault.Expected.UNKNOWN;
import static no.dugnad.practice.town.Fjellby.DOMAIN;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import no.dugnad.practice.town.Municipality;

/// What can be wrong with a domain's DKIM keys.
final class DkimFaults {
  private static final String CHECK = "mail.dkim.keys";
  private static final String FIRST = "default";
  private static final String SECOND = "selector1";
  private static final String ED25519 =
      "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

  private DkimFaults() {}

  static List<Fault> all() {
    return List.of(
        fault("strong", MET, "A second, good key", key(SECOND, ED25519)),
        fault("short", PARTLY, "A key of 1024 bits", key(FIRST, rsa(1024))),
        fault("too-short", NOT_MET, "A key of 768 bits beside a good one", key(SECOND, rsa(768))),
        fault("testing", NOT_MET, "In test mode", key(FIRST, ED25519 + "; t=y")),
        fault("some-testing", PARTLY, "One of two in test mode", key(SECOND, ED25519 + "; t=y")),
        fault(
            "revoked", UNKNOWN, "The only key that is found is revoked", key(FIRST, "v=DKIM1; p=")),
        fault("broken", NOT_MET, "The only key is no key", key(FIRST, "v=DKIM1; p=AAAA")),
        fault("some-broken", PARTLY, "One of two is no key", key(SECOND, "v=DKIM1; p=AAAA")),
        fault("none", PARTLY, "No keys at all", DkimFaults::withoutFirst),
        fault(
            "not-found",
            UNKNOWN,
            "A key under a name of its own",
            town -> key("fjellby2026", ED25519).apply(withoutFirst(town))),
        fault("no-mail", NOT_APPLICABLE, "Not used for mail", NoMail.plant()));
  }

  private static Fault fault(
      String clause, Expected expected, String about, UnaryOperator<Municipality> plant) {
    return Fault.of(CHECK, clause, expected, about, plant);
  }

  private static UnaryOperator<Municipality> key(String selector, String record) {
    return town ->
        town.ownZone(
            zone -> zone.replace(selector + "._domainkey." + DOMAIN, "TXT", "\"" + record + "\""));
  }

  private static Municipality withoutFirst(Municipality town) {
    return town.ownZone(zone -> zone.without(FIRST + "._domainkey." + DOMAIN, "TXT"));
  }

  /// A record with an RSA key of this length, which nobody has the private half of. Short enough
  /// for one string of a TXT record up to 1024 bits.
  private static String rsa(int bits) {
    try {
      BigInteger modulus = BigInteger.ONE.shiftLeft(bits - 1).add(BigInteger.ONE);
      byte[] key =
          KeyFactory.getInstance("RSA")
              .generatePublic(new RSAPublicKeySpec(modulus, BigInteger.valueOf(65537)))
              .getEncoded();
      return "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(key);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("the JDK makes no RSA keys", impossible);
    }
  }
}
