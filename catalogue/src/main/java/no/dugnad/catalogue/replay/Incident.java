package no.dugnad.catalogue.replay;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import no.dugnad.model.measure.MeasureId;

/// An attack that succeeded against others, as coded from public accounts.
///
/// @param id public, kept for ever
/// @param country ISO 3166 code of two letters
/// @param daysInside from the way in to the harm
/// @param taken whether data were taken
/// @param gap whether the door stood outside the normal regime
/// @param failed measures that were in place and were passed anyway
/// @param named measures that the account names as missing; shown, not used in sums
/// @param bill as known, such as `36 MNOK`
/// @param note what to know about the coding; empty where there is nothing
public record Incident(
    String id,
    String country,
    int year,
    Kind kind,
    Actor actor,
    double daysInside,
    boolean taken,
    Backups backups,
    boolean gap,
    Set<MeasureId> failed,
    List<MeasureId> named,
    Ending actual,
    Optional<String> bill,
    Optional<Integer> inhabitants,
    Basis basis,
    Optional<String> note,
    List<CodedStage> stages,
    List<Source> sources) {
  public Incident {
    failed = Set.copyOf(failed);
    named = List.copyOf(named);
    stages = List.copyOf(stages);
    sources = List.copyOf(sources);
  }

  /// What sort of attack.
  public enum Kind {
    RANSOMWARE,
    THEFT,
    MAIL,
    SPYING,
    SUPPLIER,
    DENIAL_OF_SERVICE;

    static final Map<String, Kind> WORDS =
        Map.of(
            "ransomware",
            RANSOMWARE,
            "theft",
            THEFT,
            "mail",
            MAIL,
            "spying",
            SPYING,
            "supplier",
            SUPPLIER,
            "ddos",
            DENIAL_OF_SERVICE);

    /// Whether the attack was on the victim's own systems.
    public boolean ownSystem() {
      return this != SUPPLIER && this != DENIAL_OF_SERVICE;
    }
  }

  /// Who attacked.
  public enum Actor {
    CRIME,
    STATE,
    HACKTIVIST;

    static final Map<String, Actor> WORDS =
        Map.of("crime", CRIME, "state", STATE, "hacktivist", HACKTIVIST);
  }

  /// What became of the copies.
  public enum Backups {
    DESTROYED,
    PARTLY,
    SURVIVED,
    /// It was not about copies.
    NOT_APPLICABLE;

    static final Map<String, Backups> WORDS =
        Map.of(
            "destroyed", DESTROYED, "partly", PARTLY, "survived", SURVIVED, "na", NOT_APPLICABLE);
  }

  /// How it really ended.
  public enum Ending {
    FULL,
    RECOVERED,
    CONTAINED,
    SHORT_OUTAGE;

    static final Map<String, Ending> WORDS =
        Map.of(
            "full",
            FULL,
            "recovered",
            RECOVERED,
            "contained",
            CONTAINED,
            "short_outage",
            SHORT_OUTAGE);
  }

  /// What sort of account the coding rests on, the firmest first.
  public enum Basis {
    REGULATOR,
    OFFICIAL,
    /// A report by experts or by the victim, read through the press.
    REPORT,
    PRESS;

    static final Map<String, Basis> WORDS =
        Map.of("regulator", REGULATOR, "official", OFFICIAL, "report", REPORT, "press", PRESS);
  }

  /// How a stage is known.
  public enum How {
    DOCUMENTED,
    INFERRED,
    UNKNOWN;

    static final Map<String, How> WORDS =
        Map.of("documented", DOCUMENTED, "inferred", INFERRED, "unknown", UNKNOWN);
  }

  /// One stage: the steps that may have been taken, each with its chance. The chances sum to 1.
  ///
  /// @param steps by the step's id, in the order of the table
  public record CodedStage(Stage stage, How how, SequencedMap<String, Double> steps) {
    public CodedStage {
      steps = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(steps));
    }
  }

  /// Where an account was read.
  ///
  /// @param title our description, in bokmål
  /// @param date as far as it is stated
  /// @param address a whole URL; empty where we have only the publisher
  public record Source(
      String title, String publisher, Optional<String> date, Optional<String> address) {}
}
