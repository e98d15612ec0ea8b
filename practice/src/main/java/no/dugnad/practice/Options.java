package no.dugnad.practice;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import no.dugnad.practice.net.Places;
import no.dugnad.practice.relay.Weather;
import no.dugnad.practice.town.Fjellby;
import no.dugnad.practice.town.Municipality;

/// What is to be started, and where.
///
/// @param municipality faults already planted
/// @param folder where the files go; empty: a temporary folder that is removed at the end
/// @param weather what relays before every endpoint do
/// @param places where endpoints listen
/// @param clock what lives of signatures and certificates are counted from
public record Options(
    Municipality municipality, Optional<Path> folder, Weather weather, Places places, Clock clock) {
  /// The healthy municipality on loopback in fair weather.
  public static Options usual() {
    return of(Fjellby.healthy());
  }

  /// A municipality on loopback in fair weather.
  public static Options of(Municipality municipality) {
    return new Options(
        municipality, Optional.empty(), Weather.FAIR, Places.LOOPBACK, Clock.systemUTC());
  }

  /// With files in a folder of the caller's.
  public Options folder(Path other) {
    return new Options(municipality, Optional.of(other), weather, places, clock);
  }

  /// In other weather.
  public Options weather(Weather other) {
    return new Options(municipality, folder, other, places, clock);
  }

  /// In other places.
  public Options places(Places others) {
    return new Options(municipality, folder, weather, others, clock);
  }

  /// At another time.
  public Options clock(Clock other) {
    return new Options(municipality, folder, weather, places, other);
  }
}
