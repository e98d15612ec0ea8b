package no.dugnad.run.scope;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.judge.law.Standing;
import no.dugnad.observe.socket.AddressRules;
import no.dugnad.observe.socket.EntryLines;
import no.dugnad.observe.web.UserAgent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a scope file, schema `dugnad-scope-1`.
public final class ScopeFile {
  private ScopeFile() {}

  /// What came of reading it.
  public sealed interface Read {
    /// It is good.
    record Good(Scope scope) implements Read {}

    /// It is not.
    ///
    /// @param line where, from 1; 0 where it is the file as a whole
    record Bad(Fault why, int line) implements Read {}
  }

  /// What can be wrong with a file.
  public enum Fault {
    NOT_JSON,
    /// Its `schema` is not `dugnad-scope-1`.
    OTHER_SCHEMA,
    /// `stands` is something else than `outside` or `inside`.
    BAD_STANDS,
    /// `contact` is something else than an `https:` or `mailto:` address.
    BAD_CONTACT,
    /// An entry lacks its `network`, `by`, `who`, `reason` or `until`, or one can't be used.
    BAD_ENTRY
  }

  /// Reads the file's text. Entries by token name a domain and concern owner checks only.
  public static Read read(String text) {
    JsonNode root;
    try {
      root = JsonMapper.shared().readTree(text);
    } catch (JacksonException notJson) {
      return new Read.Bad(Fault.NOT_JSON, EntryLines.of(notJson));
    }
    if (!root.path("schema").asString("").equals("dugnad-scope-1")) {
      return new Read.Bad(Fault.OTHER_SCHEMA, 0);
    }
    Optional<Standing.Side> stands = stands(root.path("stands").asString(""));
    if (stands.isEmpty()) {
      return new Read.Bad(Fault.BAD_STANDS, 0);
    }
    List<Scope.Statement> statements = new ArrayList<>();
    int number = 0;
    for (JsonNode entry : root.path("entries")) {
      number++;
      if (entry.path("by").asString("").equals("token")) {
        continue;
      }
      Optional<Scope.Statement> statement = statement(entry);
      if (statement.isEmpty()) {
        return new Read.Bad(Fault.BAD_ENTRY, EntryLines.line(text, "entries", number - 1));
      }
      statements.add(statement.get());
    }
    String stated = root.path("contact").asString("");
    Optional<URI> contact = UserAgent.contact(stated);
    if (contact.isEmpty() && !stated.isEmpty()) {
      return new Read.Bad(Fault.BAD_CONTACT, 0);
    }
    String operator = root.path("operator").asString("");
    return new Read.Good(new Scope(operator, contact, stands.get(), statements));
  }

  private static Optional<Standing.Side> stands(String text) {
    return switch (text) {
      case "outside" -> Optional.of(Standing.Side.OUTSIDE);
      case "inside" -> Optional.of(Standing.Side.INSIDE);
      case "" -> Optional.of(Standing.Side.NOT_KNOWN);
      default -> Optional.empty();
    };
  }

  private static Optional<Scope.Statement> statement(JsonNode entry) {
    String who = entry.path("who").asString("");
    String reason = entry.path("reason").asString("");
    boolean stated = entry.path("by").asString("").equals("statement");
    if (!stated || who.isBlank() || reason.isBlank()) {
      return Optional.empty();
    }
    try {
      LocalDate until = LocalDate.parse(entry.path("until").asString(""));
      return AddressRules.Network.parse(entry.path("network").asString(""))
          .map(network -> new Scope.Statement(network, who, reason, until));
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }
}
