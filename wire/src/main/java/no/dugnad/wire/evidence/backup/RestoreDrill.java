package no.dugnad.wire.evidence.backup;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.facts.RestoreDrillFacts;
import no.dugnad.wire.evidence.json.ItemImporter;
import no.dugnad.wire.evidence.json.JsonValue;
import no.dugnad.wire.evidence.json.JsonValue.JsonObject;

/// The form of the restore drill, version 1. A blank form is refused: it lacks what it asks for.
final class RestoreDrill implements ItemImporter.Counting {
  static final String SCHEMA = "dugnad-restore-drill-1";
  private static final int MOST_SERVICES = 1_000;

  private Optional<RestoreDrillFacts> facts = Optional.empty();

  @Override
  public boolean knows(JsonObject first) {
    return first.text("schema").orElse("").equals(SCHEMA);
  }

  @Override
  public Optional<BadFile> count(String path, JsonObject item) {
    Form form = new Form(item, "");
    form.require(facts.isEmpty() && knows(item), "schema");
    form.text("restored_by");
    Instant copied = form.moment("copy_taken");
    Instant started = form.moment("started");
    Instant ended = form.moment("ended");
    long services = form.number("services_in_all");
    List<JsonValue> restored = item.list("restored");
    form.require(!restored.isEmpty() && restored.size() <= MOST_SERVICES, "restored");
    form.inOrder(copied, started, "started");
    form.inOrder(started, ended, "ended");
    form.require(form.wrong().isPresent() || started.isBefore(ended), "ended");
    form.require(form.wrong().isPresent() || restored.size() <= services, "services_in_all");
    if (form.wrong().isPresent()) {
      return form.wrong();
    }
    return each(restored, services, copied, started, ended);
  }

  private Optional<BadFile> each(
      List<JsonValue> restored, long services, Instant copied, Instant started, Instant ended) {
    Set<String> names = new HashSet<>();
    long same = 0;
    for (int i = 0; i < restored.size(); i++) {
      String where = "restored[" + i + "]";
      if (!(restored.get(i) instanceof JsonObject one)) {
        return Optional.of(
            BadFile.value(
                new no.dugnad.wire.evidence.Place.Path(where), "service", restored.get(i).found()));
      }
      Form form = new Form(one, where + ".");
      String service = form.text("service").toLowerCase(Locale.ROOT);
      form.require(form.wrong().isPresent() || names.add(service), "service");
      form.number("files");
      form.number("bytes");
      same += form.hash("sha256_before").equals(form.hash("sha256_after")) ? 1 : 0;
      if (form.wrong().isPresent()) {
        return form.wrong();
      }
    }
    facts =
        Optional.of(new RestoreDrillFacts(restored.size(), same, services, copied, started, ended));
    return Optional.empty();
  }

  @Override
  public Facts facts(JsonObject head) {
    return facts.orElseThrow();
  }
}
