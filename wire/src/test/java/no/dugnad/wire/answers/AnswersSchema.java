package no.dugnad.wire.answers;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The shipped schema of answers, as a validator that is not ours reads it.
final class AnswersSchema {
  private AnswersSchema() {}

  static List<Error> faults(String json) {
    String path = "/no/dugnad/wire/schema/dugnad-answers-1.json";
    try (InputStream in = AnswersSchema.class.getResourceAsStream(path)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(text, InputFormat.JSON)
          .validate(json, InputFormat.JSON);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
