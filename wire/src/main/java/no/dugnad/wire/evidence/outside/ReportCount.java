package no.dugnad.wire.evidence.outside;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import no.dugnad.model.asset.DomainName;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Found;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.facts.OutsideFacts;
import no.dugnad.wire.evidence.facts.OutsideFacts.Ending;
import no.dugnad.wire.evidence.facts.OutsideFacts.Judged;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// What is kept of a report while it is read. Everything else is passed over.
final class ReportCount {
  private static final String SCHEMA = "dugnad-report-1";
  private static final String SCHEMAS = "dugnad-report-";
  private static final Pattern CHECK = Pattern.compile("[a-z][a-z0-9.-]{0,99}");
  private static final int MOST_FINDINGS = 100_000;
  private static final int MOST_DOMAINS = 10_000;
  private static final int LONGEST = 1_000;
  private static final Map<String, Ending> ENDINGS = endings();

  private final JsonParser parser;
  private final List<Judged> findings = new ArrayList<>();
  private List<DomainName> domains = List.of();
  private Optional<Instant> started = Optional.empty();
  private Optional<Instant> ended = Optional.empty();
  private boolean recognised;
  private boolean hasRun;
  private boolean finished;
  private Optional<BadFile> wrong = Optional.empty();

  ReportCount(JsonParser parser) {
    this.parser = parser;
  }

  private static Map<String, Ending> endings() {
    Map<String, Ending> endings = new HashMap<>();
    for (Ending ending : Ending.values()) {
      endings.put(ending.name().toLowerCase(Locale.ROOT), ending);
    }
    return Map.copyOf(endings);
  }

  /// Whether enough has been read to know that it is a report.
  boolean recognised() {
    return recognised;
  }

  /// The first thing that is wrong, where something is.
  Optional<BadFile> wrong() {
    return wrong;
  }

  /// What is lacking at the end, where something is. Only a whole report must tell of its run:
  /// lines may have been cut by Ctrl-C before it was written.
  Optional<BadFile> lacking() {
    return wrong.or(() -> hasRun ? Optional.empty() : Optional.of(BadFile.lacks("run")));
  }

  OutsideFacts facts() {
    return new OutsideFacts(domains, findings, finished, ended.or(() -> started));
  }

  /// Reads a report that is one object, at whose start the parser stands.
  ///
  /// @param before whether one has been read already: a second one is too many
  /// @return whether it was a report
  boolean whole(boolean before) throws TooLarge {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      switch (name) {
        case "schema" -> schema(token);
        case "run" -> {
          hasRun = true;
          object(token, name, this::run);
        }
        case "findings" -> findings(token);
        case "summary" -> {
          finished = true;
          parser.skipChildren();
        }
        default -> parser.skipChildren();
      }
      if (wrong.isPresent()) {
        return recognised;
      }
    }
    return recognised && !before;
  }

  /// Reads one line of a report, at whose start the parser stands.
  ///
  /// @param before whether lines of the same report came before
  /// @return whether it was such a line
  boolean line(boolean before) throws TooLarge {
    if (parser.nextToken() == JsonToken.END_OBJECT || !parser.currentName().equals("type")) {
      return false;
    }
    String type = text(parser.nextToken());
    switch (type) {
      case "run" -> {
        hasRun = true;
        members(this::run);
        recognised = true;
      }
      case "finding" -> {
        recognised |= before;
        finding("finding");
      }
      case "asset", "observation" -> members(_ -> parser.skipChildren());
      case "summary" -> {
        finished = true;
        members(_ -> parser.skipChildren());
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void schema(JsonToken token) {
    String schema = text(token);
    recognised |= schema.startsWith(SCHEMAS);
    if (recognised && !schema.equals(SCHEMA)) {
      wrong("schema", "schema", token);
    }
  }

  private void run(String name) {
    JsonToken token = parser.currentToken();
    switch (name) {
      case "schema" -> schema(token);
      case "started" -> started = moment(token);
      case "finished" -> ended = moment(token);
      case "domains" -> domains = domains(token);
      default -> parser.skipChildren();
    }
  }

  private Optional<Instant> moment(JsonToken token) {
    try {
      return Optional.of(Instant.parse(text(token)));
    } catch (DateTimeParseException other) {
      wrong("run", "started", token);
      return Optional.empty();
    }
  }

  private List<DomainName> domains(JsonToken token) {
    List<DomainName> names = new ArrayList<>();
    if (token != JsonToken.START_ARRAY) {
      wrong("run.domains", "domains", token);
      return names;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      JsonToken each = parser.currentToken();
      Optional<DomainName> name = DomainName.parse(text(each));
      if (name.isEmpty() || names.size() >= MOST_DOMAINS) {
        wrong("run.domains", "domains", each);
      }
      name.filter(_ -> names.size() < MOST_DOMAINS).ifPresent(names::add);
    }
    return names;
  }

  private void findings(JsonToken token) throws TooLarge {
    if (token != JsonToken.START_ARRAY) {
      wrong("findings", "findings", token);
      return;
    }
    int index = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      String path = "findings[" + index++ + "]";
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        finding(path);
      } else {
        wrong(path, "check", parser.currentToken());
        parser.skipChildren();
      }
    }
  }

  // The parser stands at the start of a finding, or, in a line, behind its type.
  private void finding(String path) throws TooLarge {
    Map<String, String> read = new HashMap<>();
    boolean[] part = {false};
    members(name -> {
      JsonToken token = parser.currentToken();
      switch (name) {
        case "check", "domain", "verdict" -> read.put(name, text(token));
        case "part" -> part[0] = token == JsonToken.VALUE_TRUE;
        default -> parser.skipChildren();
      }
    });
    String check = read.getOrDefault("check", "");
    Optional<DomainName> domain = DomainName.parse(read.getOrDefault("domain", ""));
    Optional<Ending> ending = Optional.ofNullable(ENDINGS.get(read.getOrDefault("verdict", "")));
    if (!CHECK.matcher(check).matches()) {
      wrong(path + ".check", "check", JsonToken.VALUE_NULL);
    } else if (domain.isEmpty()) {
      wrong(path + ".domain", "domain", JsonToken.VALUE_NULL);
    } else if (ending.isEmpty()) {
      wrong(path + ".verdict", "verdict", JsonToken.VALUE_NULL);
    } else if (!part[0]) {
      if (findings.size() >= MOST_FINDINGS) {
        throw new TooLarge("a report with more findings than are read");
      }
      findings.add(new Judged(check, domain.get(), ending.get()));
    }
  }

  private interface Member {
    void read(String name);
  }

  private void object(JsonToken token, String name, Member member) {
    if (token == JsonToken.START_OBJECT) {
      members(member);
    } else {
      wrong(name, name, token);
      parser.skipChildren();
    }
  }

  private void members(Member member) {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      member.read(name);
    }
  }

  // What is no text, or far too long to be one of ours, is none; a list or an object is passed
  // over.
  private String text(JsonToken token) {
    if (token == JsonToken.VALUE_STRING && parser.getStringLength() <= LONGEST) {
      return parser.getString();
    }
    parser.skipChildren();
    return "";
  }

  private void wrong(String path, String expected, JsonToken token) {
    if (wrong.isEmpty()) {
      wrong = Optional.of(BadFile.value(new Place.Path(path), expected, found(token)));
    }
  }

  private static Found found(JsonToken token) {
    return switch (token) {
      case START_OBJECT, END_OBJECT -> Found.OBJECT;
      case START_ARRAY, END_ARRAY -> Found.LIST;
      case VALUE_STRING, PROPERTY_NAME -> Found.TEXT;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Found.NUMBER;
      case VALUE_TRUE, VALUE_FALSE -> Found.TRUE_OR_FALSE;
      case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> Found.UNSAID;
    };
  }
}
