package no.dugnad.report.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import no.dugnad.report.Harmless;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/// A stream of JSON with the few shapes that reports need. Absent values are left out. Characters
/// that a terminal would act on are written as escapes, so that a report can be looked at with any
/// tool; an unpaired surrogate, which no UTF-8 can hold, becomes U+FFFD.
final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .characterEscapes(new Escapes())
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .build();

  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

  /// What a writer of JSON does.
  interface Body {
    void write(Json json) throws IOException;
  }

  /// Writes one JSON value to a stream, which is flushed and left open.
  ///
  /// @throws IOException as the stream throws it
  static void write(OutputStream stream, Body body) throws IOException {
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), stream)) {
      body.write(new Json(generator));
    } catch (JacksonIOException broken) {
      throw broken.getCause();
    } catch (JacksonException wrong) {
      throw new IllegalStateException("a report that is no JSON", wrong);
    }
  }

  /// An object as a value.
  void object(Body body) throws IOException {
    out.writeStartObject();
    body.write(this);
    out.writeEndObject();
  }

  /// An object under a name.
  void object(String name, Body body) throws IOException {
    out.writeName(wellFormed(name));
    object(body);
  }

  /// An array under a name.
  void array(String name, Body body) throws IOException {
    out.writeName(wellFormed(name));
    array(body);
  }

  /// An array as a value.
  void array(Body body) throws IOException {
    out.writeStartArray();
    body.write(this);
    out.writeEndArray();
  }

  void texts(String name, List<String> values) throws IOException {
    array(
        name,
        json -> {
          for (String value : values) {
            json.value(value);
          }
        });
  }

  void text(String name, String value) {
    out.writeName(wellFormed(name));
    value(value);
  }

  void text(String name, Optional<String> value) {
    value.ifPresent(there -> text(name, there));
  }

  void number(String name, long value) {
    out.writeNumberProperty(name, value);
  }

  void flag(String name, boolean value) {
    out.writeBooleanProperty(name, value);
  }

  void name(String name) {
    out.writeName(wellFormed(name));
  }

  void value(String value) {
    out.writeString(wellFormed(value));
  }

  void value(long value) {
    out.writeNumber(value);
  }

  void value(double value) {
    // JSON knows no infinity.
    out.writeNumber(Double.isFinite(value) ? value : 1.0);
  }

  void value(boolean value) {
    out.writeBoolean(value);
  }

  private static String wellFormed(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        mended = mended == null ? new StringBuilder(text) : mended;
        mended.setCharAt(i, '\ufffd');
      }
    }
    return mended == null ? text : mended.toString();
  }

  /// Escapes DEL, C1 and what else acts; the letters of all languages are written as they are.
  private static final class Escapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private final int[] ascii;

    Escapes() {
      ascii = standardAsciiEscapesForJSON();
      ascii[0x7f] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii.clone();
    }

    @Override
    public @org.jspecify.annotations.Nullable SerializableString getEscapeSequence(int c) {
      if (c < 0x80 || !Harmless.acts(c)) {
        return null;
      }
      StringBuilder escape = new StringBuilder();
      for (char unit : Character.toChars(c)) {
        escape.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) unit));
      }
      return new SerializedString(escape.toString());
    }
  }
}
