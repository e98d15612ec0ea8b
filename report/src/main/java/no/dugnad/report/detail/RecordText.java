package no.dugnad.report.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResourceRecord;

/// Resource records as zone files write them (RFC 1035 §5.1). What is of another type than those
/// below, or malformed, is written as RFC 3597 §5 has it (`\# 4 c0000219`), so nothing is lost and
/// nothing can fail.
public final class RecordText {
  private final byte[] data;
  private int at;

  private RecordText(byte[] data) {
    this.data = data;
  }

  /// Such as `fjellby.kommune.no. 3600 IN MX 10 mx1.fjellby.kommune.no.`
  public static String of(ResourceRecord record) {
    String owner = record.owner().isRoot() ? "." : record.owner() + ".";
    return owner + " " + record.ttl() + " IN " + record.type() + " " + data(record);
  }

  /// The data alone.
  public static String data(ResourceRecord record) {
    RecordText reader = new RecordText(record.data().toArray());
    try {
      String text = reader.read(record.type());
      if (reader.at == record.data().length()) {
        return text;
      }
    } catch (Malformed malformed) {
      // Written as unknown data below.
    }
    int length = record.data().length();
    return length == 0 ? "\\# 0" : "\\# " + length + " " + record.data().hex();
  }

  private static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private String read(RecordType type) throws Malformed {
    return switch (type.toString()) {
      case "A" -> address(4);
      case "AAAA" -> address(16);
      case "NS", "CNAME", "DNAME", "PTR" -> name();
      case "MX" -> number(2) + " " + name();
      case "TXT" -> strings();
      case "SOA" ->
          String.join(" ", name(), name(), number(4), number(4), number(4), number(4), number(4));
      case "SRV" -> String.join(" ", number(2), number(2), number(2), name());
      case "DS" -> String.join(" ", number(2), number(1), number(1), rest().hex());
      case "DNSKEY" -> String.join(" ", number(2), number(1), number(1), rest().base64());
      case "TLSA" -> String.join(" ", number(1), number(1), number(1), rest().hex());
      case "CAA" -> caa();
      default -> throw new Malformed();
    };
  }

  private int octet() throws Malformed {
    if (at >= data.length) {
      throw new Malformed();
    }
    return data[at++] & 0xff;
  }

  private String number(int octets) throws Malformed {
    long value = 0;
    for (int i = 0; i < octets; i++) {
      value = value << 8 | octet();
    }
    return Long.toString(value);
  }

  private Bytes take(int length) throws Malformed {
    if (length > data.length - at) {
      throw new Malformed();
    }
    Bytes taken = Bytes.of(data, at, at + length);
    at += length;
    return taken;
  }

  private Bytes rest() throws Malformed {
    return take(data.length - at);
  }

  private String address(int length) throws Malformed {
    return new IpAddress(take(length)).text();
  }

  private String name() throws Malformed {
    StringBuilder name = new StringBuilder();
    for (int length = octet(); length != 0; length = octet()) {
      if (length > 63) {
        throw new Malformed();
      }
      name.append(escaped(take(length), ".\"\\ ;()@$")).append('.');
    }
    return name.isEmpty() ? "." : name.toString();
  }

  private String strings() throws Malformed {
    List<String> strings = new ArrayList<>();
    do {
      strings.add('"' + escaped(take(octet()), "\"\\") + '"');
    } while (at < data.length);
    return String.join(" ", strings);
  }

  private String caa() throws Malformed {
    String flags = number(1);
    String tag = escaped(take(octet()), "\"\\ ");
    return flags + " " + tag + " \"" + escaped(rest(), "\"\\") + '"';
  }

  // Bytes outside printable ASCII as \DDD, the given characters with a backslash (RFC 1035 §5.1).
  private static String escaped(Bytes bytes, String special) {
    StringBuilder text = new StringBuilder(bytes.length());
    for (byte b : bytes.toArray()) {
      int c = b & 0xff;
      if (c < 0x20 || c > 0x7e) {
        text.append(String.format(Locale.ROOT, "\\%03d", c));
      } else {
        text.append(special.indexOf(c) >= 0 ? "\\" : "").append((char) c);
      }
    }
    return text.toString();
  }
}
