package no.dugnad.model.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// An immutable string of bytes with value equality. A record that holds an array is neither
/// immutable nor comparable; observations must be both.
public final class Bytes {
  private static final Bytes EMPTY = new Bytes(new byte[0]);
  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /// No bytes at all.
  public static Bytes empty() {
    return EMPTY;
  }

  /// A copy of the given bytes.
  public static Bytes of(byte[] source) {
    return source.length == 0 ? EMPTY : new Bytes(source.clone());
  }

  /// A copy of the bytes from `from` (inclusive) to `to` (exclusive).
  ///
  /// @throws IndexOutOfBoundsException where the range lies outside the source
  public static Bytes of(byte[] source, int from, int to) {
    java.util.Objects.checkFromToIndex(from, to, source.length);
    return new Bytes(Arrays.copyOfRange(source, from, to));
  }

  /// The UTF-8 bytes of a text.
  public static Bytes utf8(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /// How many bytes there are.
  public int length() {
    return content.length;
  }

  /// The byte at a position as 0–255.
  public int at(int index) {
    return content[index] & 0xff;
  }

  /// A fresh copy as an array.
  public byte[] toArray() {
    return content.clone();
  }

  /// The first `limit` bytes, or all where there are fewer.
  public Bytes cut(int limit) {
    return content.length <= limit ? this : of(content, 0, limit);
  }

  /// Each byte as the character of the same number (ISO 8859-1): nothing is lost and nothing can
  /// fail.
  public String latin1() {
    return new String(content, StandardCharsets.ISO_8859_1);
  }

  /// Read as UTF-8; malformed sequences become U+FFFD.
  public String utf8() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /// Lower-case hexadecimal.
  public String hex() {
    return HexFormat.of().formatHex(content);
  }

  /// Base64 with padding (RFC 4648 §4).
  public String base64() {
    return Base64.getEncoder().encodeToString(content);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return content.length + " bytes " + cut(32).hex();
  }
}
