package no.dugnad.wire.evidence.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.facts.Accounts;
import no.dugnad.wire.evidence.facts.DirectoryFacts;
import no.dugnad.wire.evidence.facts.Machines;
import no.dugnad.wire.evidence.facts.PrivilegedGroups;
import no.dugnad.wire.evidence.ldif.LdifEntry;
import no.dugnad.wire.evidence.machines.MachineCount;
import no.dugnad.wire.evidence.products.Products;

/// Counts entries of Active Directory. Distinguished names are held while the file is read, to
/// follow groups in groups, and forgotten with it.
final class DirectoryCount {
  /// Characters of all names that are held.
  private static final long MOST_TEXT = 1L << 27;

  private final AccountCount accounts = new AccountCount();
  private final Map<String, Account> byName = new HashMap<>();
  private final Map<String, List<String>> members = new HashMap<>();
  private final Set<String> ruling = new HashSet<>();
  private final Set<String> ruledByPrimary = new HashSet<>();
  private final Set<String> machines = new HashSet<>();
  private final MachineCount counted = new MachineCount();
  private final Products products = Products.shipped();
  private boolean tellsUse;
  private long partial;
  private long text;
  private Optional<Instant> newest = Optional.empty();

  /// What is held of one account while the file is read.
  private record Account(boolean enabled, boolean service, boolean neverExpires) {}

  /// Counts one entry; what is neither account nor group is passed over.
  void count(LdifEntry entry) throws TooLarge {
    String name = entry.dn().toLowerCase(Locale.ROOT);
    held(name);
    seen(entry);
    AccountEntry account = AccountEntry.of(entry);
    switch (account.sort()) {
      case PERSON -> person(name, account);
      case MACHINE -> machine(name, account, entry);
      case GROUP -> group(name, entry);
      case NONE -> {}
    }
  }

  private void person(String name, AccountEntry account) {
    accounts.count(
        account.enabled(), account.lastUsed(), account.made(), account.passwordNeverExpires());
    byName.put(
        name, new Account(account.enabled(), account.service(), account.passwordNeverExpires()));
    if (Sid.rulesByNumber(account.primaryGroup())) {
      ruledByPrimary.add(name);
    }
  }

  private void machine(String name, AccountEntry account, LdifEntry entry) throws TooLarge {
    machines.add(name);
    if (account.enabled()) {
      tellsUse |= account.lastUsed().isPresent();
      counted.count(
          name,
          products.of(
              entry.text("operatingSystem").orElse(""),
              entry.text("operatingSystemVersion").orElse("")),
          Optional.empty(),
          account.lastUsed(),
          false);
    }
  }

  private void group(String name, LdifEntry entry) throws TooLarge {
    List<String> in = new ArrayList<>();
    entry
        .attributes()
        .forEach((attribute, values) -> {
          if (attribute.equals("member") || attribute.startsWith("member;range=")) {
            values.forEach(value -> in.add(value.utf8().toLowerCase(Locale.ROOT)));
          }
        });
    for (String member : in) {
      held(member);
    }
    members.put(name, in);
    if (entry.bytes("objectSid").stream().findFirst().map(Sid::rules).orElse(false)) {
      ruling.add(name);
    }
    partial += entry.isPartial("member") ? 1 : 0;
  }

  private void held(String name) throws TooLarge {
    text += name.length();
    if (text > MOST_TEXT) {
      throw new TooLarge("more names than are held");
    }
  }

  private void seen(LdifEntry entry) {
    for (String attribute : List.of("whenChanged", "whenCreated")) {
      Optional<Instant> when = entry.text(attribute).flatMap(DirectoryTime::generalized);
      if (when.isPresent() && newest.map(one -> one.isBefore(when.get())).orElse(true)) {
        newest = when;
      }
    }
  }

  /// What was counted; empty where there was neither account nor group.
  Optional<DirectoryFacts> facts() {
    Optional<Accounts> people = accounts.counted();
    if (people.isEmpty() && members.isEmpty() && machines.isEmpty()) {
      return Optional.empty();
    }
    Optional<PrivilegedGroups> groups =
        ruling.isEmpty() && ruledByPrimary.isEmpty() ? Optional.empty() : Optional.of(rulers());
    return Optional.of(new DirectoryFacts(people, groups, computers(), latest(people)));
  }

  private Optional<Machines> computers() {
    return counted.isEmpty() ? Optional.empty() : Optional.of(counted.counted(false, tellsUse));
  }

  // The last sign-in of anybody is a better sign of the export's day than the last change.
  private Optional<Instant> latest(Optional<Accounts> counted) {
    Optional<Instant> used =
        counted
            .filter(Accounts::tellsUse)
            .map(all -> all.used().lastKey())
            .map(DirectoryCount::start);
    return used.isPresent() && newest.map(used.get()::isAfter).orElse(true) ? used : newest;
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private PrivilegedGroups rulers() {
    Set<String> reached = new HashSet<>(ruling);
    reached.addAll(ruledByPrimary);
    Deque<String> next = new ArrayDeque<>(reached);
    long persons = 0;
    long disabled = 0;
    long services = 0;
    long neverExpires = 0;
    long unresolved = partial;
    while (!next.isEmpty()) {
      String name = next.remove();
      Account account = byName.get(name);
      List<String> in = members.get(name);
      if (account != null) {
        persons += account.enabled() ? 1 : 0;
        disabled += account.enabled() ? 0 : 1;
        services += account.enabled() && account.service() ? 1 : 0;
        neverExpires += account.enabled() && account.neverExpires() ? 1 : 0;
      } else if (in != null) {
        for (String member : in) {
          if (reached.add(member)) {
            next.add(member);
          }
        }
      } else if (!machines.contains(name)) {
        unresolved++;
      }
    }
    return new PrivilegedGroups(persons, disabled, services, neverExpires, unresolved);
  }
}
