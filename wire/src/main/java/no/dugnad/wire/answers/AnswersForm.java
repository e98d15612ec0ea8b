package no.dugnad.wire.answers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.dugnad.model.measure.Answer;
import no.dugnad.model.measure.Answers;
import no.dugnad.model.measure.GivenAnswer;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.model.measure.ToldSize;
import no.dugnad.wire.evidence.Place;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// One file of answers while it is read. It knows the form and goes no deeper than that.
final class AnswersForm {
  private final JsonParser parser;
  private final Set<MeasureId> known;
  private final LocalDate today;

  /// @param parser at the first token of the file
  AnswersForm(JsonParser parser, Set<MeasureId> known, LocalDate today) {
    this.parser = parser;
    this.known = known;
    this.today = today;
  }

  /// What is done with one member of an object, the parser being at its value.
  private interface Member {
    void read(String name, String path) throws WrongAnswers;
  }

  Answers answers() throws WrongAnswers {
    Map<MeasureId, GivenAnswer> given = new HashMap<>();
    Map<String, String> texts = new HashMap<>();
    Set<String> seen =
        object(
            "",
            (name, path) -> {
              switch (name) {
                case "answers" -> object(path, (measure, at) -> answer(measure, at, given));
                case "schema", "organisation", "size", "inhabitants" ->
                    texts.put(name, value(name, path));
                default -> throw new WrongAnswers(AnswersProblem.NAME, path(""), name);
              }
            });
    if (!AnswersJson.SCHEMA.equals(texts.get("schema"))) {
      throw new WrongAnswers(
          AnswersProblem.SCHEMA, path("schema"), texts.getOrDefault("schema", ""));
    }
    if (!seen.contains("answers")) {
      throw new WrongAnswers(AnswersProblem.ANSWERS, path("answers"), "");
    }
    String organisation =
        AnswerValues.name(texts.getOrDefault("organisation", ""), path("organisation"));
    return new Answers(organisation, size(texts), given);
  }

  private Optional<ToldSize> size(Map<String, String> texts) throws WrongAnswers {
    Optional<String> letter = Optional.ofNullable(texts.get("size"));
    Optional<String> count = Optional.ofNullable(texts.get("inhabitants"));
    if (letter.isPresent() && count.isPresent()) {
      throw new WrongAnswers(AnswersProblem.BOTH_SIZES, path("inhabitants"), "");
    }
    if (letter.isPresent()) {
      return Optional.of(AnswerValues.letter(letter.get(), path("size")));
    }
    return count.isPresent()
        ? Optional.of(AnswerValues.inhabitants(count.get(), path("inhabitants")))
        : Optional.empty();
  }

  private void answer(String name, String path, Map<MeasureId, GivenAnswer> given)
      throws WrongAnswers {
    if (!MeasureId.isForm(name) || !known.contains(new MeasureId(name))) {
      throw new WrongAnswers(AnswersProblem.MEASURE, path("answers"), name);
    }
    Map<String, String> texts = new HashMap<>();
    object(
        path,
        (member, at) -> {
          switch (member) {
            case "answer", "share", "on", "by", "note" -> texts.put(member, value(member, at));
            default -> throw new WrongAnswers(AnswersProblem.NAME, path(path), member);
          }
        });
    given.put(new MeasureId(name), given(texts, path));
  }

  private GivenAnswer given(Map<String, String> texts, String path) throws WrongAnswers {
    Answer answer = AnswerValues.word(texts.getOrDefault("answer", ""), path(path + ".answer"));
    Place at = path(path + ".share");
    Optional<Double> share =
        texts.containsKey("share")
            ? Optional.of(AnswerValues.share(texts.get("share"), at))
            : Optional.empty();
    Optional<LocalDate> on =
        texts.containsKey("on")
            ? Optional.of(AnswerValues.day(texts.get("on"), today, path(path + ".on")))
            : Optional.empty();
    return AnswerValues.given(
        answer,
        share,
        at,
        on,
        AnswerValues.name(texts.getOrDefault("by", ""), path(path + ".by")),
        AnswerValues.note(texts.getOrDefault("note", ""), path(path + ".note")));
  }

  /// Reads an object whose names are all different.
  ///
  /// @return the names
  private Set<String> object(String path, Member member) throws WrongAnswers {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new WrongAnswers(AnswersProblem.OBJECT, path(path), "");
    }
    Set<String> seen = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      String at = path.isEmpty() ? name : path + "." + name;
      if (!seen.add(name)) {
        throw new WrongAnswers(AnswersProblem.TWICE, path(path), name);
      }
      parser.nextToken();
      member.read(name, at);
    }
    return seen;
  }

  /// A number or text, as it is written.
  private String value(String name, String path) throws WrongAnswers {
    JsonToken token = parser.currentToken();
    boolean number = name.equals("share") || name.equals("inhabitants");
    if (number ? !token.isNumeric() : token != JsonToken.VALUE_STRING) {
      throw new WrongAnswers(
          problem(name), path(path), token.isScalarValue() ? parser.getString() : "");
    }
    return parser.getString();
  }

  private static AnswersProblem problem(String name) {
    return switch (name) {
      case "schema" -> AnswersProblem.SCHEMA;
      case "size" -> AnswersProblem.SIZE;
      case "inhabitants" -> AnswersProblem.INHABITANTS;
      case "answer" -> AnswersProblem.ANSWER;
      case "share" -> AnswersProblem.SHARE;
      case "on" -> AnswersProblem.DAY;
      case "note" -> AnswersProblem.LONG_TEXT;
      case "organisation", "by" -> AnswersProblem.SHORT_TEXT;
      default -> throw new IllegalArgumentException("no member of the form: " + name);
    };
  }

  private static Place path(String path) {
    return new Place.Path(path);
  }
}
