package no.dugnad.practice.fault;

import static no.dugnad.practice.fault.Expected.MET;
import static no.dugnad.practice.fault.Expected.NOT_MET;
import static no.dugnad.practice.fault.Expected.PARTLY;
import static no.dugnad.practice.fault.WebFaults.FILE;
import static no.dugnad.practice.fault.WebFaults.WWW;
import static no.dugnad.practice.town.Fjellby.DOMAIN;

import java.util.List;
import java.util.function.UnaryOperator;
import no.dugnad.practice.town.Municipality;
import no.dugnad.practice.town.Page;
import no.dugnad.practice.town.Page.Reply;

/// What can be wrong with security.txt.
final class SecurityTxtFaults {
  private static final String CHECK = "web.securitytxt";
  private static final String CONTACT = "Contact: mailto:sikkerhet@fjellby.kommune.no\n";
  private static final String EXPIRES = "Expires: {in:180d}\n";
  private static final String GOOD = CONTACT + EXPIRES;

  private SecurityTxtFaults() {}

  static List<Fault> all() {
    return List.of(
        file("valid", MET, "The least that is needed", GOOD),
        file(
            "signed",
            MET,
            "Signed",
            "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n"
                + GOOD
                + "-----BEGIN PGP SIGNATURE-----\n\nabc=\n-----END PGP SIGNATURE-----\n"),
        fault("absent", NOT_MET, "There is none", both(Reply.notFound())),
        fault(
                "absent",
                NOT_MET,
                "An ordinary page in its place",
                both(Reply.ok("text/html", "<p>Hei")))
            .also("soft-404"),
        fault(
            "old-place",
            PARTLY,
            "At the top, where it stood in drafts",
            town ->
                both(Reply.notFound())
                    .apply(town)
                    .site(
                        DOMAIN,
                        site -> site.https(door -> door.page("/security.txt", text(GOOD))))),
        file("no-contact", NOT_MET, "Without a contact", EXPIRES),
        file("no-expires", NOT_MET, "Without a date", CONTACT),
        file("expires-unreadable", PARTLY, "A date in words", CONTACT + "Expires: neste sommer\n"),
        file("expired", NOT_MET, "Long out of date", CONTACT + "Expires: {ago:30d}\n"),
        file(
            "contact-unusable",
            PARTLY,
            "A mail address without mailto:",
            "Contact: sikkerhet@fjellby.kommune.no\n" + EXPIRES),
        fault(
            "open-line",
            PARTLY,
            "Fetched from port 80",
            town ->
                serve(Reply.redirect("http://" + DOMAIN + "/s.txt"))
                    .apply(town)
                    .site(DOMAIN, site -> site.http(door -> door.page("/s.txt", text(GOOD))))),
        fault("content-type", PARTLY, "Sent as a page", serve(Reply.ok("text/html", GOOD))),
        file(
            "canonical",
            PARTLY,
            "Says that it belongs elsewhere",
            GOOD + "Canonical: https://www.example.no/.well-known/security.txt\n"),
        file("syntax", PARTLY, "A line that is no field", GOOD + "Velkommen\n"));
  }

  private static Reply text(String content) {
    return Reply.ok("text/plain; charset=utf-8", content);
  }

  private static Fault file(String clause, Expected expected, String about, String content) {
    return fault(clause, expected, about, serve(text(content)));
  }

  private static Fault fault(
      String clause, Expected expected, String about, UnaryOperator<Municipality> plant) {
    return Fault.of(CHECK, clause, expected, about, plant);
  }

  private static UnaryOperator<Municipality> serve(Page page) {
    return town -> town.site(DOMAIN, site -> site.https(door -> door.page(FILE, page)));
  }

  private static UnaryOperator<Municipality> both(Page page) {
    return town ->
        serve(page).apply(town).site(WWW, site -> site.https(door -> door.page(FILE, page)));
  }
}
