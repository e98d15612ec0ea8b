package no.dugnad.wire.evidence.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import no.dugnad.wire.evidence.ldif.LdifEntry;

/// What an entry says about an account (MS-ADTS §2.2.16 for `userAccountControl`).
///
/// @param lastUsed day of the last sign-in; empty where there has been none or it is not said
/// @param service whether a program uses it: it has a service's name
/// @param primaryGroup the number of its primary group, which is not among its memberships; 0 where
///   it is not said
record AccountEntry(
    Sort sort,
    boolean enabled,
    Optional<LocalDate> lastUsed,
    Optional<LocalDate> made,
    boolean passwordNeverExpires,
    boolean service,
    long primaryGroup) {
  private static final long DISABLED = 0x2;
  private static final long NORMAL = 0x200;
  private static final long OTHER_DOMAIN = 0x800;
  private static final long MACHINES = 0x1000 | 0x2000;
  private static final long NEVER_EXPIRES = 0x10000;

  /// What an entry is.
  enum Sort {
    PERSON,
    MACHINE,
    GROUP,
    NONE
  }

  static AccountEntry of(LdifEntry entry) {
    List<String> classes = entry.texts("objectClass");
    Optional<Long> control = entry.text("userAccountControl").flatMap(AccountEntry::whole);
    long bits = control.orElse(0L);
    return new AccountEntry(
        sort(entry, classes, control),
        (bits & DISABLED) == 0,
        lastUsed(entry),
        entry.text("whenCreated").flatMap(DirectoryTime::generalized).map(AccountEntry::day),
        (bits & NEVER_EXPIRES) != 0,
        !entry.bytes("servicePrincipalName").isEmpty(),
        entry.text("primaryGroupID").flatMap(AccountEntry::whole).orElse(0L));
  }

  // Guest and the key-distribution account are in every domain and nobody's.
  private static Sort sort(LdifEntry entry, List<String> classes, Optional<Long> control) {
    if (has(classes, "group") || entry.text("groupType").isPresent()) {
      return Sort.GROUP;
    }
    long bits = control.orElse(0L);
    if (has(classes, "computer") || (bits & (MACHINES | OTHER_DOMAIN)) != 0) {
      return Sort.MACHINE;
    }
    boolean nobodys =
        entry.bytes("objectSid").stream().findFirst().map(Sid::isNobodys).orElse(false);
    return (bits & NORMAL) != 0 && !nobodys ? Sort.PERSON : Sort.NONE;
  }

  // lastLogon is one controller's own memory, lastLogonTimestamp what all share, at most 14 days
  // late. The later of the two is the truth known here.
  private static Optional<LocalDate> lastUsed(LdifEntry entry) {
    Optional<LocalDate> shared =
        entry.text("lastLogonTimestamp").flatMap(DirectoryTime::filetime).map(AccountEntry::day);
    Optional<LocalDate> own =
        entry.text("lastLogon").flatMap(DirectoryTime::filetime).map(AccountEntry::day);
    if (shared.isEmpty() || own.isEmpty()) {
      return shared.or(() -> own);
    }
    return shared.get().isAfter(own.get()) ? shared : own;
  }

  private static LocalDate day(Instant when) {
    return when.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static boolean has(List<String> classes, String name) {
    return classes.stream().anyMatch(name::equalsIgnoreCase);
  }

  private static Optional<Long> whole(String text) {
    return text.matches("-?[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }
}
