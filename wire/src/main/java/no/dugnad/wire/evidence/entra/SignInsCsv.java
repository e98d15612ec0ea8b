package no.dugnad.wire.evidence.entra;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Found;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.rows.Columns;
import no.dugnad.wire.evidence.rows.RowImporter;
import no.dugnad.wire.evidence.rows.RowStep;

/// The portal's download of users' sign-ins, with the portal in English. Sign-ins of applications
/// lack the user's columns and are another kind.
final class SignInsCsv implements RowImporter.Counting {
  private static final String DATE = "Date (UTC)";
  private static final String DEMANDED = "Authentication requirement";
  private static final String STATUS = "Status";
  private static final String USER_ID = "User ID";

  private final Columns columns;
  private final Methods methods = Methods.shipped();
  private final SignInCount counted = new SignInCount();

  private SignInsCsv(Columns columns) {
    this.columns = columns;
  }

  static Optional<RowImporter.Counting> of(Columns columns) {
    return columns.hasAll(DATE, DEMANDED, STATUS, USER_ID)
        ? Optional.of(new SignInsCsv(columns))
        : Optional.empty();
  }

  @Override
  public Optional<BadFile> count(RowStep.Row row) throws TooLarge {
    Optional<Instant> when = Moment.read(field(row, DATE));
    if (when.isEmpty()) {
      Found found = field(row, DATE).isBlank() ? Found.NOTHING : Found.TEXT;
      return Optional.of(BadFile.value(new Place.Row(row.number()), DATE, found));
    }
    counted.at(when.get());
    String person = field(row, USER_ID).isBlank() ? field(row, "Username") : field(row, USER_ID);
    if (!field(row, STATUS).equalsIgnoreCase("Success")
        || field(row, "User type").equalsIgnoreCase("Guest")
        || person.isBlank()) {
      counted.passOver();
      return Optional.empty();
    }
    counted.count(
        new SignInCount.SignIn(
            person,
            SignInsJson.demanded(field(row, DEMANDED)),
            field(row, "Client app"),
            SignInsJson.tools(field(row, "Application"), field(row, "Resource")),
            methods.isResistant(field(row, "Multifactor authentication auth method"))));
    return Optional.empty();
  }

  private String field(RowStep.Row row, String column) {
    OptionalInt at = columns.find(column);
    return at.isPresent() ? row.fields().get(at.getAsInt()) : "";
  }

  @Override
  public Facts facts() {
    return counted.facts(true);
  }
}
