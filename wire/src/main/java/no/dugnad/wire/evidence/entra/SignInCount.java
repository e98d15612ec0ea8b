package no.dugnad.wire.evidence.entra;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.facts.SignInFacts;
import no.dugnad.wire.table.Table;

/// Counts sign-ins. Persons are told apart by a number made from their id, which is forgotten when
/// the counting ends.
final class SignInCount {
  /// More than there are people in Norway's largest municipality.
  private static final int MOST_PERSONS = 1_000_000;

  private static final byte SINGLE = 1;
  private static final byte MULTI = 2;

  /// Whether a second factor was demanded.
  enum Demanded {
    SINGLE,
    MULTI,
    UNSAID
  }

  /// One successful, interactive sign-in of a member.
  ///
  /// @param person the person's id or name, only to tell persons apart
  record SignIn(
      String person, Demanded demanded, String client, Set<String> tools, boolean resistant) {}

  private final Map<Long, Byte> persons = new HashMap<>();
  private final Set<String> adminTools = names("admin-tools.tsv");
  private final Set<String> modern = names("modern-clients.tsv");
  private long successes;
  private long multi;
  private long unsaid;
  private long legacy;
  private long adminSignIns;
  private long adminResistant;
  private long adminMulti;
  private long passedOver;
  private Optional<Instant> oldest = Optional.empty();
  private Optional<Instant> newest = Optional.empty();

  private static Set<String> names(String table) {
    return Table.rows(SignInCount.class, table, 1).stream()
        .map(row -> row.getFirst().toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  void at(Instant when) {
    oldest = Moment.earlier(oldest, Optional.of(when));
    newest = Moment.later(newest, Optional.of(when));
  }

  void passOver() {
    passedOver++;
  }

  void count(SignIn one) throws TooLarge {
    if (one.demanded() == Demanded.UNSAID) {
      unsaid++;
      return;
    }
    boolean wasMulti = one.demanded() == Demanded.MULTI;
    successes++;
    multi += wasMulti ? 1 : 0;
    String client = one.client().strip().toLowerCase(Locale.ROOT);
    legacy += client.isEmpty() || modern.contains(client) ? 0 : 1;
    boolean admin =
        one.tools().stream().anyMatch(tool -> adminTools.contains(tool.toLowerCase(Locale.ROOT)));
    if (admin) {
      adminSignIns++;
      adminMulti += wasMulti ? 1 : 0;
      adminResistant += wasMulti && one.resistant() ? 1 : 0;
    }
    persons.merge(
        number(one.person()), wasMulti ? MULTI : SINGLE, (had, now) -> (byte) (had | now));
    if (persons.size() > MOST_PERSONS) {
      throw new TooLarge("more persons than are counted");
    }
  }

  SignInFacts facts(boolean complete) {
    return new SignInFacts(
        successes,
        multi,
        unsaid,
        legacy,
        persons.size(),
        persons.values().stream().filter(seen -> seen == MULTI).count(),
        persons.values().stream().filter(seen -> (seen & MULTI) != 0).count(),
        adminSignIns,
        adminResistant,
        adminMulti,
        passedOver,
        complete,
        oldest,
        newest);
  }

  /// FNV-1a in 64 bits: among a million persons two get the same number once in 37 million files.
  private static long number(String person) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : person.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return hash;
  }
}
