package no.dugnad.judge.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.View;
import no.dugnad.wire.cookie.SetCookie;

/// `web.cookies`: whether the cookies that a page sets are kept from open lines, and those that
/// look like a session also from scripts and from requests of other sites.
public final class CookieCheck implements Check {
  /// The public id.
  public static final String ID = "web.cookies";

  private static final Scribe SCRIBE = new Scribe(ID, "RFC 6265bis §5.6");

  private final SessionNames sessions = SessionNames.shipped();

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Set<Claim> claims() {
    return Set.of(Claim.CONTENT);
  }

  @Override
  public Asset whole(Subject subject) {
    return new Asset.Domain(subject.domain());
  }

  @Override
  public List<Finding> judge(Subject subject, View view) {
    return Pages.judge(
        SCRIBE,
        subject,
        view,
        page -> draft(page, subject.asOf()).with("url", page.url().text()).on(page.request()));
  }

  private Draft draft(Landing.Arrived page, Instant now) {
    Asset asset = page.endpoint();
    List<SetCookie> cookies =
        page.answer().header("Set-Cookie").stream()
            .flatMap(field -> SetCookie.parse(field).stream())
            // What a browser refuses, or is told to forget, does no harm.
            .filter(cookie -> !cookie.refused() && !cookie.deletes(now))
            .toList();
    if (cookies.isEmpty()) {
      return SCRIBE.met(asset, "none");
    }
    Predicate<SetCookie> session = cookie -> sessions.looksLikeSession(cookie.name());
    if (cookies.stream().anyMatch(session.and(it -> !it.secure()))) {
      return named(SCRIBE.notMet(asset, "session-open"), cookies, session.and(it -> !it.secure()));
    }
    if (cookies.stream().anyMatch(session.and(it -> !it.httpOnly()))) {
      return named(
          SCRIBE.notMet(asset, "session-script"), cookies, session.and(it -> !it.httpOnly()));
    }
    Predicate<SetCookie> anySite =
        session.and(it ->
            it.sameSite() == SetCookie.SameSite.DEFAULT
                || it.sameSite() == SetCookie.SameSite.NONE);
    if (cookies.stream().anyMatch(anySite)) {
      return named(SCRIBE.partly(asset, "session-other-sites"), cookies, anySite);
    }
    if (cookies.stream().anyMatch(it -> !it.secure())) {
      return named(SCRIBE.partly(asset, "open"), cookies, it -> !it.secure());
    }
    return SCRIBE.met(asset, "careful").with("cookies", names(cookies, it -> true));
  }

  private static Draft named(Draft draft, List<SetCookie> cookies, Predicate<SetCookie> which) {
    String suffix = draft.reason().key().substring(ID.length() + 1);
    String first = cookies.stream().filter(which).map(SetCookie::name).findFirst().orElse("name");
    return draft
        .with("cookies", names(cookies, which))
        .repair(suffix, "Set-Cookie: " + first + "=…; Path=/; Secure; HttpOnly; SameSite=Lax");
  }

  private static String names(List<SetCookie> cookies, Predicate<SetCookie> which) {
    return cookies.stream()
        .filter(which)
        .map(SetCookie::name)
        .distinct()
        .limit(8)
        .collect(Collectors.joining(", "));
  }
}
