package no.dugnad.report.json;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The shipped schemas, as a validator that is not ours reads them.
final class Schemas {
  private Schemas() {}

  static Schema named(String name) {
    String path = "/no/dugnad/report/schema/" + name + ".json";
    try (InputStream in = Schemas.class.getResourceAsStream(path)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(text, InputFormat.JSON);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static List<Error> faults(Schema schema, String json) {
    return schema.validate(json, InputFormat.JSON);
  }
}
