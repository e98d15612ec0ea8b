package no.dugnad.wire.dkim;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.dugnad.wire.tag.TagList;

/// One DKIM key record (RFC 6376 §3.6.1).
///
/// @param text as it stands
/// @param algorithm the key's kind: `rsa` unless `k` says otherwise
/// @param material what `p` holds
/// @param testing whether the flag `y` stands in `t`: verifiers must then treat signed mail as
///   unsigned
/// @param sha256 whether signatures with SHA-256 may be made with it; `h` may forbid that, and
///   SHA-1 alone is worth nothing (RFC 8301 §3.1)
/// @param forMail whether it is for mail; `s` may say otherwise
public record DkimKey(
    String text,
    String algorithm,
    Material material,
    boolean testing,
    boolean sha256,
    boolean forMail) {
  /// What the tag `p` holds.
  public sealed interface Material {}

  /// An RSA key.
  ///
  /// @param bits length of the modulus
  public record Rsa(int bits) implements Material {}

  /// An Ed25519 key (RFC 8463 §4.2).
  public record Ed25519() implements Material {}

  /// Nothing: the key has been revoked.
  public record Revoked() implements Material {}

  /// Not what a key of its kind looks like: verifiers can't use it.
  ///
  /// @param why in a few technical words
  public record Broken(String why) implements Material {}

  /// A kind of key that no standard has: verifiers ignore it.
  public record OtherAlgorithm(String name) implements Material {}

  /// Reads a text record as a key; empty where it is none: another kind of record, or one of
  /// another version. A text counts as a key record when it says `v=DKIM1` first, or has no `v` and
  /// has a `p`, the one tag that every key has.
  public static Optional<DkimKey> parse(String text) {
    TagList list = TagList.of(text);
    Optional<String> version = list.first("v");
    boolean first = !list.tags().isEmpty() && list.tags().getFirst().name().equals("v");
    boolean ours =
        version.isPresent() ? first && version.get().equals("DKIM1") : list.first("p").isPresent();
    return ours ? Optional.of(read(text, list)) : Optional.empty();
  }

  private static DkimKey read(String text, TagList list) {
    String algorithm = list.first("k").orElse("rsa").toLowerCase(Locale.ROOT);
    Material material =
        list.repeated().isEmpty()
            ? list.first("p").map(p -> KeyMaterial.read(algorithm, p)).orElse(new Broken("no p"))
            // RFC 6376 §3.2: a list with a tag twice is invalid as a whole.
            : new Broken("twice: " + String.join(", ", list.repeated()));
    return new DkimKey(
        text,
        algorithm,
        material,
        words(list, "t", "").contains("y"),
        list.first("h").isEmpty() || words(list, "h", "").contains("sha256"),
        words(list, "s", "*").stream().anyMatch(s -> s.equals("*") || s.equals("email")));
  }

  private static List<String> words(TagList list, String tag, String otherwise) {
    return Arrays.stream(list.first(tag).orElse(otherwise).split(":", 50))
        .map(word -> TagList.trim(word).toLowerCase(Locale.ROOT))
        .toList();
  }

  /// Whether a verifier can check signatures with it and give them their worth.
  public boolean usable() {
    boolean key =
        switch (material) {
          case Rsa(var _), Ed25519() -> true;
          case Revoked(), Broken(var _), OtherAlgorithm(var _) -> false;
        };
    return key && !testing && sha256 && forMail;
  }
}
