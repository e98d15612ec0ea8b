package no.dugnad.wire.dns;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResourceRecord;
import org.junit.jupiter.api.Test;

class DnssecDataTest {
  private static final DomainName OWNER = DomainName.of("dskey.example.com");

  private static ResourceRecord record(RecordType type, byte[] data) {
    return new ResourceRecord(OWNER, type, 60, Bytes.of(data));
  }

  private static ResourceRecord hex(RecordType type, String data) {
    return record(type, HexFormat.of().parseHex(data));
  }

  /// The key and the digest of RFC 4509 §2.3.
  @Test
  void the_delegation_signer_is_the_one_of_the_standard() {
    byte[] key =
        Base64.getDecoder()
            .decode(
                "AQOeiiR0GOMYkDshWoSKz9XzfwJr1AYtsmx3TGkJaNXVbfi/2pHm822aJ5iI9BMzNXxeYCmZDRD99WYw"
                    + "YqUSdjMmmAphXdvxegXd/M5+X7OrzKBaMbCVdFLUUh6DhweJBjEVv5f2wwjM9XzcnOf+EPbtG9DM"
                    + "BmADjFDc2w/rljwvFw==");
    byte[] data = new byte[key.length + 4];
    data[0] = 1;
    data[2] = 3;
    data[3] = 5;
    System.arraycopy(key, 0, data, 4, key.length);
    assertThat(DnssecData.delegationSigner(OWNER, record(RecordType.DNSKEY, data)).orElseThrow())
        .isEqualTo("60485 5 2 D4B7D520E7BB5F0F67674A0CCEB1E3E0614B93C4F9E99B8383F6A1E4469DA50A");
  }

  @Test
  void flags_are_read() {
    DnssecData.Key key = DnssecData.key(hex(RecordType.DNSKEY, "0101030dffff")).orElseThrow();
    assertThat(key.signsZone()).isTrue();
    assertThat(key.entryPoint()).isTrue();
    assertThat(DnssecData.key(hex(RecordType.DNSKEY, "0181030dff")).orElseThrow().signsZone())
        .isFalse();
    assertThat(DnssecData.key(hex(RecordType.DNSKEY, "0001030dff")).orElseThrow().signsZone())
        .isFalse();
  }

  @Test
  void a_key_of_another_protocol_is_none() {
    assertThat(DnssecData.key(hex(RecordType.DNSKEY, "0101020dffff"))).isEmpty();
  }

  @Test
  void parameters_are_read_and_their_length_must_fit() {
    DnssecData.Nsec3Parameters read =
        DnssecData.nsec3Parameters(hex(RecordType.NSEC3PARAM, "0100000a02aabb")).orElseThrow();
    assertThat(read.iterations()).isEqualTo(10);
    assertThat(read.salt().hex()).isEqualTo("aabb");
    for (String broken : List.of("", "0100000a", "0100000a02aa", "0100000a00aa")) {
      assertThat(DnssecData.nsec3Parameters(hex(RecordType.NSEC3PARAM, broken))).isEmpty();
    }
  }

  @FuzzTest
  void any_data_is_read_or_refused(FuzzedDataProvider data) {
    byte[] bytes = data.consumeRemainingAsBytes();
    for (RecordType type : List.of(RecordType.DS, RecordType.DNSKEY, RecordType.NSEC3PARAM)) {
      ResourceRecord record = record(type, bytes);
      assertThat(DnssecData.ds(record).isEmpty() || type.equals(RecordType.DS)).isTrue();
      assertThat(DnssecData.key(record).isEmpty() || type.equals(RecordType.DNSKEY)).isTrue();
      DnssecData.nsec3Parameters(record);
      DnssecData.delegationSigner(OWNER, record);
    }
  }
}
