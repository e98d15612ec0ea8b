package no.dugnad.observe.dns.message;

import java.io.IOException;
import java.util.Optional;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/// Writes queries and reads what strangers send.
public final class Messages {
  /// The UDP size that passes every path without fragments (DNS flag day 2020, RFC 9715).
  public static final int UDP_SIZE = 1232;

  private Messages() {}

  /// A query.
  ///
  /// @param id 0 to 65535
  /// @param recursive whether RD is set, and CD with it, so that a resolver hands over what it
  ///   would itself reject (RFC 4035 §3.2.2)
  /// @param edns whether an OPT record with DO goes along
  public static byte[] query(Question question, int id, boolean recursive, boolean edns) {
    Message message = new Message(id);
    Header header = message.getHeader();
    header.setOpcode(Opcode.QUERY);
    if (recursive) {
      header.setFlag(Flags.RD);
      header.setFlag(Flags.CD);
    }
    message.addRecord(question.record(), Section.QUESTION);
    if (edns) {
      message.addRecord(new OPTRecord(UDP_SIZE, 0, 0, ExtendedFlags.DO), Section.ADDITIONAL);
    }
    return message.toWire();
  }

  /// Reads a message; empty where it is none. At most 65,535 bytes, so at most some 6,000 records;
  /// compression pointers only lead backwards, so that none can loop.
  public static Optional<Message> read(byte[] bytes) {
    if (bytes.length < Header.LENGTH || bytes.length > 0xffff) {
      return Optional.empty();
    }
    try {
      Message message = new Message(bytes);
      for (int section = Section.ANSWER; section <= Section.ADDITIONAL; section++) {
        // dnsjava reads some data that it cannot write (WKS without a port), and validation writes.
        message.getSection(section).forEach(Record::rdataToWireCanonical);
      }
      return Optional.of(message);
    } catch (IOException | RuntimeException malformed) {
      // dnsjava throws both kinds for record data that does not hold together.
      return Optional.empty();
    }
  }

  /// Whether these bytes are the answer to this question: id, QR, opcode and question must agree
  /// (RFC 5452 §9.1). Only the header and the question are read, so that a datagram from a forger
  /// costs next to nothing. Servers that do not understand a query may leave the question out.
  public static boolean answers(byte[] bytes, int id, Question question) {
    if (bytes.length < Header.LENGTH
        || ((bytes[0] & 0xff) << 8 | bytes[1] & 0xff) != id
        || (bytes[2] & 0xf8) != 0x80) {
      return false;
    }
    int questions = (bytes[4] & 0xff) << 8 | bytes[5] & 0xff;
    int code = bytes[3] & 0x0f;
    if (questions == 0) {
      return code == Rcode.FORMERR || code == Rcode.NOTIMP;
    }
    byte[] alone = java.util.Arrays.copyOf(bytes, bytes.length);
    for (int count = 6; count < Header.LENGTH; count++) {
      alone[count] = 0;
    }
    return questions == 1 && read(alone).filter(question::isOf).isPresent();
  }
}
