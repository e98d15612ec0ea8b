package no.dugnad.wire.dmarc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import no.dugnad.wire.dmarc.DmarcFault.Kind;
import no.dugnad.wire.tag.TagList;

/// Reads and rewrites the tags of a record.
final class DmarcTags {
  /// The table of RFC 9989 §4.8 for the tags that hold neither policies nor addresses, and that of
  /// RFC 7489 §6.4 for those that it dropped.
  private static final Map<String, Predicate<String>> VALUES =
      Map.of(
          "t",
          oneOf("y", "n"),
          "psd",
          oneOf("y", "n", "u"),
          "adkim",
          oneOf("r", "s"),
          "aspf",
          oneOf("r", "s"),
          "fo",
          DmarcTags::isFailureOptions,
          "pct",
          value -> isNumber(value, 3) && Integer.parseInt(value) <= 100,
          "rf",
          value -> value.matches("[A-Za-z0-9-]{1,20}( ?: ?[A-Za-z0-9-]{1,20}){0,5}"),
          "ri",
          value -> isNumber(value, 10));

  private static final Set<String> POLICIES = Set.of("p", "sp", "np");
  private static final Set<String> ADDRESSES = Set.of("rua", "ruf");

  private final TagList list;
  private final List<DmarcFault> faults = new ArrayList<>();

  private DmarcTags(TagList list) {
    this.list = list;
  }

  static DmarcRecord read(String text) {
    return new DmarcTags(TagList.of(text)).record(text);
  }

  private DmarcRecord record(String text) {
    Optional<DmarcPolicy> p = policy("p");
    Optional<DmarcPolicy> sp = policy("sp");
    Optional<DmarcPolicy> np = policy("np");
    if (list.all("p").isEmpty()) {
      faults.add(new DmarcFault(Kind.POLICY_MISSING, "p", ""));
    } else if (!list.tags().get(1).name().equals("p")) {
      faults.add(new DmarcFault(Kind.ORDER, "p", list.tags().get(1).name()));
    }
    list.repeated()
        .forEach(tag ->
            faults.add(new DmarcFault(Kind.REPEATED, tag, String.join(", ", list.all(tag)))));
    list.malformed().forEach(piece -> faults.add(new DmarcFault(Kind.NO_PAIR, "", piece)));
    VALUES.forEach(this::check);
    List<ReportUri> rua = addresses("rua");
    List<ReportUri> ruf = addresses("ruf");
    List<String> unknown =
        list.tags().stream()
            .map(TagList.Tag::name)
            .filter(name -> !name.equals("v"))
            .filter(name -> !VALUES.containsKey(name))
            .filter(name -> !POLICIES.contains(name) && !ADDRESSES.contains(name))
            .distinct()
            .toList();
    faults.sort(Comparator.comparing(DmarcFault::kind).thenComparing(DmarcFault::tag));
    return new DmarcRecord(
        text,
        p,
        sp,
        np,
        psd(),
        valid("t").equals("y"),
        valid("pct").isEmpty() ? 100 : Integer.parseInt(valid("pct")),
        rua,
        ruf,
        faults,
        unknown);
  }

  /// Of a policy that stands twice the weakest counts: readers differ in which one they take.
  private Optional<DmarcPolicy> policy(String tag) {
    List<String> values = list.all(tag);
    List<Optional<DmarcPolicy>> read = values.stream().map(DmarcPolicy::parse).toList();
    for (int i = 0; i < read.size(); i++) {
      if (read.get(i).isEmpty()) {
        faults.add(new DmarcFault(Kind.POLICY_INVALID, tag, values.get(i)));
        return Optional.empty();
      }
    }
    return read.stream().flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  private void check(String tag, Predicate<String> rule) {
    for (String value : list.all(tag)) {
      if (!rule.test(value)) {
        faults.add(new DmarcFault(Kind.BAD_VALUE, tag, value));
      }
    }
  }

  /// The tag's first value in lower case; empty where it is missing or not valid, which means the
  /// default.
  private String valid(String tag) {
    return list.first(tag)
        .filter(VALUES.getOrDefault(tag, _ -> false))
        .orElse("")
        .toLowerCase(Locale.ROOT);
  }

  private DmarcRecord.Psd psd() {
    return switch (valid("psd")) {
      case "y" -> DmarcRecord.Psd.YES;
      case "n" -> DmarcRecord.Psd.NO;
      default -> DmarcRecord.Psd.UNSAID;
    };
  }

  private List<ReportUri> addresses(String tag) {
    List<ReportUri> uris = list.first(tag).map(ReportUri::list).orElse(List.of());
    for (ReportUri uri : uris) {
      if (uri.kind() == ReportUri.Kind.INVALID) {
        faults.add(new DmarcFault(Kind.BAD_VALUE, tag, uri.text()));
      }
    }
    return uris;
  }

  private static Predicate<String> oneOf(String... values) {
    return value -> Set.of(values).contains(value.toLowerCase(Locale.ROOT));
  }

  /// RFC 9989 §4.8 has six spellings; RFC 7489 §6.4 any list of the four letters.
  private static boolean isFailureOptions(String value) {
    for (String option : value.split(":", 8)) {
      if (!Set.of("0", "1", "d", "s").contains(TagList.trim(option).toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumber(String value, int digits) {
    return !value.isEmpty()
        && value.length() <= digits
        && value.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  static String rewrite(String text, String... values) {
    if (values.length % 2 != 0) {
      throw new IllegalArgumentException("a tag without a value");
    }
    Map<String, String> changes = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      changes.put(values[i], values[i + 1]);
    }
    List<String> pieces = new ArrayList<>(List.of("v=DMARC1"));
    Set<String> written = new java.util.HashSet<>(Set.of("v"));
    TagList list = TagList.of(text);
    String p = changes.getOrDefault("p", list.first("p").orElse("none"));
    add(pieces, "p", p);
    written.add("p");
    changes.forEach((tag, value) -> {
      if (list.all(tag).isEmpty() && written.add(tag)) {
        add(pieces, tag, value);
      }
    });
    for (TagList.Tag tag : list.tags()) {
      if (written.add(tag.name())) {
        add(pieces, tag.name(), changes.getOrDefault(tag.name(), tag.value()));
      }
    }
    return String.join("; ", pieces);
  }

  private static void add(List<String> pieces, String tag, String value) {
    if (!value.isEmpty()) {
      pieces.add(tag + "=" + value);
    }
  }
}
