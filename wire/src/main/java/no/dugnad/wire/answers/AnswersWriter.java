package no.dugnad.wire.answers;

import java.io.StringWriter;
import no.dugnad.model.measure.Answer;
import no.dugnad.model.measure.Answers;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.GivenAnswer;
import no.dugnad.model.measure.ToldSize;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// Writes `dugnad-answers-1`. A share that is a range is written as its likeliest value: the form
/// has room for one number.
final class AnswersWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;

  private AnswersWriter(JsonGenerator json) {
    this.json = json;
  }

  static String write(Answers answers) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(new Indented(), text)) {
      new AnswersWriter(json).all(answers);
    }
    return text.append('\n').toString();
  }

  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }

  private void all(Answers answers) {
    json.writeStartObject();
    json.writeStringProperty("schema", AnswersJson.SCHEMA);
    text("organisation", answers.organisation(), AnswersJson.LONGEST_NAME);
    if (answers.size().isPresent()) {
      switch (answers.size().get()) {
        case ToldSize.Letter letter -> json.writeStringProperty("size", letter.name());
        case ToldSize.Inhabitants(int count) -> json.writeNumberProperty("inhabitants", count);
      }
    }
    json.writeObjectPropertyStart("answers");
    answers
        .given()
        .forEach((measure, given) -> {
          json.writeObjectPropertyStart(measure.id());
          one(given);
          json.writeEndObject();
        });
    json.writeEndObject();
    json.writeEndObject();
  }

  private void one(GivenAnswer given) {
    if (given.share().isPresent() && given.answer() != Answer.PARTLY) {
      throw new IllegalArgumentException("only a partly has a share");
    }
    json.writeStringProperty("answer", AnswerValues.WORDS.get(given.answer()));
    given
        .share()
        .map(Estimate::likely)
        .ifPresent(share -> json.writeNumberProperty("share", share));
    given.on().ifPresent(day -> json.writeStringProperty("on", day.toString()));
    text("by", given.by(), AnswersJson.LONGEST_NAME);
    text("note", given.note(), AnswersJson.LONGEST_NOTE);
  }

  private void text(String name, String value, int most) {
    if (value.length() > most) {
      throw new IllegalArgumentException(name + " is longer than is read");
    }
    if (!value.isEmpty()) {
      json.writeStringProperty(name, AnswerValues.wellFormed(value));
    }
  }
}
