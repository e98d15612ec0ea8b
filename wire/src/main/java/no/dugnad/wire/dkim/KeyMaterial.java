package no.dugnad.wire.dkim;

import java.util.Base64;
import java.util.Optional;
import no.dugnad.model.bytes.Bytes;

/// The bytes in the tag `p`.
final class KeyMaterial {
  private static final int SEQUENCE = 0x30;
  private static final int INTEGER = 0x02;
  private static final int BIT_STRING = 0x03;
  private static final int ED25519_LENGTH = 32;

  private KeyMaterial() {}

  static DkimKey.Material read(String algorithm, String p) {
    String packed = pack(p);
    if (packed.isEmpty()) {
      return new DkimKey.Revoked();
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(packed);
    } catch (IllegalArgumentException noBase64) {
      return new DkimKey.Broken("no base64");
    }
    return switch (algorithm) {
      case "rsa" ->
          modulus(bytes)
              .<DkimKey.Material>map(DkimKey.Rsa::new)
              .orElse(new DkimKey.Broken("no RSA key"));
      case "ed25519" ->
          bytes.length == ED25519_LENGTH
              ? new DkimKey.Ed25519()
              : new DkimKey.Broken("no Ed25519 key");
      default -> new DkimKey.OtherAlgorithm(algorithm);
    };
  }

  /// Folding white space may stand anywhere in base64 (RFC 6376 §3.2).
  private static String pack(String p) {
    StringBuilder packed = new StringBuilder();
    for (int i = 0; i < p.length(); i++) {
      if (" \t\r\n".indexOf(p.charAt(i)) < 0) {
        packed.append(p.charAt(i));
      }
    }
    return packed.toString();
  }

  /// The length of an RSA modulus in bits, out of a SubjectPublicKeyInfo (what everybody publishes,
  /// RFC 6376 erratum 3017) or a bare RSAPublicKey (RFC 8017 §A.1.1).
  private static Optional<Integer> modulus(byte[] bytes) {
    Der whole = new Der(Bytes.of(bytes), 0, bytes.length);
    return whole
        .enter(SEQUENCE)
        .flatMap(inside ->
            inside.tag() == INTEGER
                ? inside.bits()
                : inside
                    .skip(SEQUENCE)
                    .flatMap(rest -> rest.enter(BIT_STRING))
                    .flatMap(Der::withoutUnusedBits)
                    .flatMap(key -> key.enter(SEQUENCE))
                    .flatMap(Der::bits));
  }

  /// A stretch of DER; every step out of bounds is empty.
  private record Der(Bytes bytes, int from, int to) {
    int tag() {
      return from < to ? bytes.at(from) : -1;
    }

    /// The content of the element that starts here.
    Optional<Der> enter(int tag) {
      return tag() == tag ? content() : Optional.empty();
    }

    /// What comes after the element that starts here.
    Optional<Der> skip(int tag) {
      return enter(tag).map(content -> new Der(bytes, content.to, to));
    }

    Optional<Der> withoutUnusedBits() {
      return tag() == 0 ? Optional.of(new Der(bytes, from + 1, to)) : Optional.empty();
    }

    /// The length in bits of the positive integer that starts here.
    Optional<Integer> bits() {
      return enter(INTEGER)
          .flatMap(content -> {
            int first = content.from;
            while (first < content.to && bytes.at(first) == 0) {
              first++;
            }
            boolean positive =
                first > content.from || content.from < content.to && bytes.at(first) < 0x80;
            if (first == content.to || !positive) {
              return Optional.empty();
            }
            int leading = 32 - Integer.numberOfLeadingZeros(bytes.at(first));
            return Optional.of((content.to - first - 1) * 8 + leading);
          });
    }

    private Optional<Der> content() {
      if (from + 2 > to) {
        return Optional.empty();
      }
      int length = bytes.at(from + 1);
      int start = from + 2;
      if (length >= 0x80) {
        int count = length & 0x7f;
        if (count == 0 || count > 3 || start + count > to) {
          return Optional.empty();
        }
        length = 0;
        for (int i = 0; i < count; i++) {
          length = length << 8 | bytes.at(start + i);
        }
        start += count;
      }
      return length <= to - start
          ? Optional.of(new Der(bytes, start, start + length))
          : Optional.empty();
    }
  }
}
