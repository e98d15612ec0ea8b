package no.dugnad.wire.certificate;

import java.util.Optional;
import no.dugnad.model.bytes.Bytes;

/// Three fields of a certificate as they stand in it, byte for byte, found without parsing the rest
/// (RFC 5280 §4.1). A library that hands out a public key may have encoded it anew; a TLSA record
/// is over the bytes that were served. And finding one root among 150 by its name needs no more.
///
/// @param issuer a Name, DER
/// @param subject a Name, DER
/// @param publicKeyInfo the SubjectPublicKeyInfo, DER
public record CertificateFields(Bytes issuer, Bytes subject, Bytes publicKeyInfo) {
  private static final int SEQUENCE = 0x30;
  private static final int INTEGER = 0x02;
  private static final int VERSION = 0xa0;

  /// Reads the fields; empty where the bytes do not have the shape of a certificate.
  public static Optional<CertificateFields> of(Bytes der) {
    Reader certificate = new Reader(der, 0, der.length());
    Optional<Reader> tbs = certificate.enter(SEQUENCE).flatMap(outer -> outer.enter(SEQUENCE));
    if (tbs.isEmpty()) {
      return Optional.empty();
    }
    Reader in = tbs.get();
    if (in.next() == VERSION) {
      in.take(VERSION);
    }
    Bytes serial = in.take(INTEGER);
    Bytes signature = in.take(SEQUENCE);
    Bytes issuer = in.take(SEQUENCE);
    Bytes validity = in.take(SEQUENCE);
    Bytes subject = in.take(SEQUENCE);
    Bytes key = in.take(SEQUENCE);
    boolean whole =
        serial.length() > 0
            && signature.length() > 0
            && issuer.length() > 0
            && validity.length() > 0
            && subject.length() > 0
            && key.length() > 0;
    return whole ? Optional.of(new CertificateFields(issuer, subject, key)) : Optional.empty();
  }

  /// Walks along the elements of one DER level. Lengths of up to three bytes: longer ones can't
  /// stand in a certificate.
  private static final class Reader {
    private final Bytes source;
    private int at;
    private final int end;

    Reader(Bytes source, int at, int end) {
      this.source = source;
      this.at = at;
      this.end = end;
    }

    /// The tag of the next element; -1 at the end.
    int next() {
      return at < end ? source.at(at) : -1;
    }

    /// The next element, tag and length included; empty where it is another or reaches too far.
    Bytes take(int tag) {
      int from = at;
      int content = content(tag);
      if (content < 0) {
        at = end;
        return Bytes.empty();
      }
      at = content;
      return Bytes.of(source.toArray(), from, at);
    }

    /// The inside of the next element.
    Optional<Reader> enter(int tag) {
      int start = at;
      int after = content(tag);
      if (after < 0) {
        return Optional.empty();
      }
      int header = source.at(start + 1) < 0x80 ? 2 : 2 + (source.at(start + 1) & 0x7f);
      return Optional.of(new Reader(source, start + header, after));
    }

    /// Where the next element ends; -1 where it has another tag or does not fit.
    private int content(int tag) {
      if (next() != tag || end - at < 2) {
        return -1;
      }
      int first = source.at(at + 1);
      if (first < 0x80) {
        return within(at + 2 + first);
      }
      int count = first & 0x7f;
      if (count == 0 || count > 3 || end - at < 2 + count) {
        return -1;
      }
      int length = 0;
      for (int i = 0; i < count; i++) {
        length = length << 8 | source.at(at + 2 + i);
      }
      return within(at + 2 + count + length);
    }

    private int within(int position) {
      return position <= end ? position : -1;
    }
  }
}
