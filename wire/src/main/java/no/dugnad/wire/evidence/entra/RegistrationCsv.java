package no.dugnad.wire.evidence.entra;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Found;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.facts.RegistrationFacts;
import no.dugnad.wire.evidence.rows.Columns;
import no.dugnad.wire.evidence.rows.RowImporter;
import no.dugnad.wire.evidence.rows.RowStep;

/// The portal's download of user registration details. Its columns are known from use by others,
/// its values only from what the page shows: a value that is neither stops the reading, so that
/// nothing is guessed.
final class RegistrationCsv implements RowImporter.Counting {
  private static final String CAPABLE = "mfaCapable";

  private final Methods methods = Methods.shipped();
  private final int capableAt;
  private final OptionalInt methodsAt;
  private final OptionalInt typeAt;
  private long members;
  private long capable;
  private long weakOnly;
  private long guests;

  private RegistrationCsv(int capableAt, OptionalInt methodsAt, OptionalInt typeAt) {
    this.capableAt = capableAt;
    this.methodsAt = methodsAt;
    this.typeAt = typeAt;
  }

  static Optional<RowImporter.Counting> of(Columns columns) {
    OptionalInt capable = columns.find(CAPABLE);
    if (capable.isEmpty() || !columns.hasAll("userPrincipalName")) {
      return Optional.empty();
    }
    return Optional.of(
        new RegistrationCsv(
            capable.getAsInt(), columns.find("methodsRegistered"), columns.find("userType")));
  }

  @Override
  public Optional<BadFile> count(RowStep.Row row) {
    Optional<Boolean> isCapable = isCapable(row.fields().get(capableAt));
    if (isCapable.isEmpty()) {
      Found found = row.fields().get(capableAt).isBlank() ? Found.NOTHING : Found.TEXT;
      return Optional.of(BadFile.value(new Place.Row(row.number()), CAPABLE, found));
    }
    if (typeAt.isPresent() && row.fields().get(typeAt.getAsInt()).equalsIgnoreCase("guest")) {
      guests++;
      return Optional.empty();
    }
    members++;
    if (isCapable.get()) {
      capable++;
      weakOnly += methodsAt.isPresent() && isWeak(row.fields().get(methodsAt.getAsInt())) ? 1 : 0;
    }
    return Optional.empty();
  }

  private boolean isWeak(String registered) {
    String[] each = registered.split("[,;|]");
    boolean weak = !registered.isBlank();
    for (String one : each) {
      weak &= methods.isWeak(one);
    }
    return weak;
  }

  private static Optional<Boolean> isCapable(String value) {
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "true", "capable", "yes" -> Optional.of(true);
      case "false", "not capable", "no" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  @Override
  public Facts facts() {
    return new RegistrationFacts(
        members, capable, weakOnly, guests, Optional.empty(), 0, true, Optional.empty());
  }
}
