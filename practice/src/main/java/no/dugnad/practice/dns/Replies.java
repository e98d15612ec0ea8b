package no.dugnad.practice.dns;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.dugnad.practice.town.NameServer;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// What one name server replies to a message: headers, EDNS and size around the answer.
final class Replies {
  /// The size that the DNS flag day of 2020 settled on; nothing larger goes out over UDP.
  private static final int UDP_SIZE = 1232;

  private static final int CLASSIC_UDP_SIZE = 512;

  private final NameServer server;
  private final List<SignedZone> zones;

  Replies(NameServer server, Zones all) {
    this.server = server;
    this.zones = all.of(server);
  }

  /// The reply to a message.
  ///
  /// @return empty where nothing is to be said: the message was no query
  Optional<byte[]> to(byte[] received, boolean udp) {
    Message query;
    try {
      query = new Message(received);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
    if (query.getHeader().getFlag(Flags.QR)) {
      return Optional.empty();
    }
    return Optional.of(reply(query, udp));
  }

  private byte[] reply(Message query, boolean udp) {
    Message answer = empty(query);
    OPTRecord opt = query.getOPT();
    Record question = query.getQuestion();
    if (opt != null && server.answering() == NameServer.Answering.WITHOUT_EDNS) {
      answer.getHeader().setRcode(Rcode.FORMERR);
      return answer.toWire();
    }
    if (query.getHeader().getOpcode() != Opcode.QUERY) {
      answer.getHeader().setRcode(Rcode.NOTIMP);
    } else if (question == null || query.getHeader().getCount(Section.QUESTION) != 1) {
      answer.getHeader().setRcode(Rcode.FORMERR);
    } else if (opt != null && opt.getVersion() > 0) {
      return versionRefused(answer);
    } else if (question.getDClass() != DClass.IN || refused(question.getType())) {
      answer.getHeader().setRcode(Rcode.REFUSED);
    } else {
      fill(answer, question, opt);
    }
    if (opt != null) {
      answer.addRecord(new OPTRecord(UDP_SIZE, 0, 0, opt.getFlags() & 0x8000), Section.ADDITIONAL);
    }
    byte[] whole = answer.toWire(Message.MAXLENGTH);
    boolean always = server.answering() == NameServer.Answering.TRUNCATING;
    return udp && (always || whole.length > limit(opt)) ? truncated(query, answer) : whole;
  }

  private void fill(
      Message answer, Record question, @org.jspecify.annotations.Nullable OPTRecord opt) {
    switch (server.answering()) {
      case REFUSING -> answer.getHeader().setRcode(Rcode.REFUSED);
      case FAILING -> answer.getHeader().setRcode(Rcode.SERVFAIL);
      case FAILING_KEYS -> {
        if (question.getType() == Type.DNSKEY) {
          answer.getHeader().setRcode(Rcode.SERVFAIL);
        } else {
          answer(answer, question, opt);
        }
      }
      case AUTHORITATIVE, TRUNCATING, WITHOUT_EDNS, WITHOUT_AUTHORITY, LIKE_A_RESOLVER ->
          answer(answer, question, opt);
    }
  }

  private void answer(
      Message answer, Record question, @org.jspecify.annotations.Nullable OPTRecord opt) {
    boolean dnssec = opt != null && (opt.getFlags() & 0x8000) != 0;
    Answerer.fill(zones, answer, question.getName(), question.getType(), dnssec);
    boolean resolver = server.answering() == NameServer.Answering.LIKE_A_RESOLVER;
    if (resolver || server.answering() == NameServer.Answering.WITHOUT_AUTHORITY) {
      answer.getHeader().unsetFlag(Flags.AA);
    }
    if (resolver) {
      answer.getHeader().setFlag(Flags.RA);
    }
  }

  private static boolean refused(int type) {
    return type == Type.AXFR || type == Type.IXFR || type == Type.OPT;
  }

  private static int limit(@org.jspecify.annotations.Nullable OPTRecord opt) {
    return opt == null
        ? CLASSIC_UDP_SIZE
        : Math.clamp(opt.getPayloadSize(), CLASSIC_UDP_SIZE, UDP_SIZE);
  }

  /// RFC 6891 §6.1.3: BADVERS is 16, of which the OPT record carries the upper bits.
  private static byte[] versionRefused(Message answer) {
    answer.addRecord(new OPTRecord(UDP_SIZE, 1, 0), Section.ADDITIONAL);
    return answer.toWire();
  }

  private static byte[] truncated(Message query, Message whole) {
    Message cut = empty(query);
    cut.getHeader().setFlag(Flags.TC);
    if (whole.getHeader().getFlag(Flags.AA)) {
      cut.getHeader().setFlag(Flags.AA);
    }
    if (whole.getOPT() != null) {
      cut.addRecord(Objects.requireNonNull(whole.getOPT()), Section.ADDITIONAL);
    }
    return cut.toWire();
  }

  private static Message empty(Message query) {
    Header header = new Header(query.getHeader().getID());
    header.setOpcode(query.getHeader().getOpcode());
    header.setFlag(Flags.QR);
    if (query.getHeader().getFlag(Flags.RD)) {
      header.setFlag(Flags.RD);
    }
    Message answer = new Message();
    answer.setHeader(header);
    Record question = query.getQuestion();
    if (question != null) {
      answer.addRecord(question, Section.QUESTION);
    }
    return answer;
  }
}
