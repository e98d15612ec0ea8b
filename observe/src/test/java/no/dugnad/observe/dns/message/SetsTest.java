package no.dugnad.observe.dns.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

class SetsTest {
  private static final Name NAME = Name.fromConstantString("fjellby.no.");

  @Test
  void a_record_that_cannot_be_written_again_makes_the_message_none() {
    // WKS (RFC 1035 §3.4.2) of an address and a protocol, and of no port.
    String answer = "0007840000000001" + "00000000" + "00000b0001" + "0000012c" + "0005c000020106";

    assertThat(Messages.read(HexFormat.of().parseHex(answer))).isEmpty();
  }

  @Test
  void records_of_another_class_are_no_part_of_a_set() {
    Message message = new Message();
    message.addRecord(new TXTRecord(NAME, DClass.CH, 300, "other"), Section.ANSWER);
    message.addRecord(new TXTRecord(NAME, DClass.IN, 300, "ours"), Section.ANSWER);

    Sets sets = Sets.of(message, Section.ANSWER);

    assertThat(sets.find(NAME, Type.TXT).orElseThrow().records().rrs()).hasSize(1);
    assertThat(Records.ours(message.getSection(Section.ANSWER))).hasSize(1);
  }
}
