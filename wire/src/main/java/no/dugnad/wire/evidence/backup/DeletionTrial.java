package no.dugnad.wire.evidence.backup;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.facts.DeletionTrialFacts;
import no.dugnad.wire.evidence.facts.DeletionTrialFacts.Outcome;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.json.ItemImporter;
import no.dugnad.wire.evidence.json.JsonValue.JsonObject;

/// The form of the deletion trial, version 1. A blank form is refused: it lacks what it asks for.
final class DeletionTrial implements ItemImporter.Counting {
  static final String SCHEMA = "dugnad-deletion-trial-1";

  private Optional<DeletionTrialFacts> facts = Optional.empty();

  @Override
  public boolean knows(JsonObject first) {
    return first.text("schema").orElse("").equals(SCHEMA);
  }

  @Override
  public Optional<BadFile> count(String path, JsonObject item) {
    Form form = new Form(item, "");
    form.require(facts.isEmpty() && knows(item), "schema");
    form.text("tried_by");
    String account = form.text("account").toLowerCase(Locale.ROOT);
    form.require(account.equals("administrator") || account.equals("user"), "account");
    Instant made = form.moment("canary_made");
    String before = form.hash("sha256_before");
    Instant tried = form.moment("tried");
    form.text("answer");
    Instant checked = form.moment("checked");
    String after = form.text("sha256_after");
    boolean gone = after.equalsIgnoreCase("gone");
    String hashAfter = gone ? "" : form.hash("sha256_after");
    long covered = form.number("systems_covered");
    long systems = form.number("systems_in_all");
    form.require(covered <= systems, "systems_covered");
    form.inOrder(made, tried, "tried");
    form.inOrder(tried, checked, "checked");
    Outcome outcome =
        gone ? Outcome.GONE : hashAfter.equals(before) ? Outcome.KEPT : Outcome.CHANGED;
    if (form.wrong().isEmpty()) {
      facts =
          Optional.of(
              new DeletionTrialFacts(
                  account.equals("administrator"), outcome, tried, checked, covered, systems));
    }
    return form.wrong();
  }

  @Override
  public Facts facts(JsonObject head) {
    return facts.orElseThrow();
  }
}
