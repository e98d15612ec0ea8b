package no.dugnad.judge.web;

import java.util.List;
import no.dugnad.judge.check.Check;

/// All checks of web sites.
public final class WebChecks {
  private WebChecks() {}

  /// In the order in which a person would put them right.
  public static List<Check> all() {
    return List.of(
        new HttpsCheck(),
        new RedirectCheck(),
        new HstsCheck(),
        new CspCheck(),
        new FramingCheck(),
        new SniffingCheck(),
        new ReferrerCheck(),
        new CookieCheck(),
        new DisclosureCheck(),
        new MethodsCheck(),
        new SecurityTxtCheck(),
        new Ipv6Check(),
        new DaneCheck());
  }
}
