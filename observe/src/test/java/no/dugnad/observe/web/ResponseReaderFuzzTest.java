package no.dugnad.observe.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import no.dugnad.wire.http.BodyFraming;
import no.dugnad.wire.http.ResponseHead;

/// A head off the line, and the body that it announces.
class ResponseReaderFuzzTest {
  private static final int MOST_HEAD = 4096;
  private static final int MOST_BODY = 10_000;

  /// What may be read beyond the limit of a body: the end of a chunk, a size line, the trailers.
  private static final int BEYOND = 20_000;

  @FuzzTest(maxDuration = "5s")
  void whatever_comes_over_the_line_ends_within_its_limits(byte[] data) throws IOException {
    Incoming in = new Incoming(new ByteArrayInputStream(data));
    if (HeadReader.read(in, MOST_HEAD) instanceof HeadReader.Head.Whole(var bytes)) {
      assertThat(bytes.length()).isLessThanOrEqualTo(MOST_HEAD);
      if (ResponseHead.parse(bytes) instanceof ResponseHead.Read.Good(ResponseHead head)) {
        read(in, BodyFraming.of("GET", head));
      }
    }
  }

  @FuzzTest(maxDuration = "5s")
  void chunks_of_any_kind_end_within_their_limit(byte[] data) throws IOException {
    read(new Incoming(new ByteArrayInputStream(data)), new BodyFraming.Chunked());
  }

  private static void read(Incoming in, BodyFraming framing) throws IOException {
    long before = in.count();
    if (BodyReader.read(in, framing, MOST_BODY) instanceof BodyReader.Body.Read(var body, var _)) {
      assertThat(body.length()).isLessThanOrEqualTo(MOST_BODY);
    }
    assertThat(in.count() - before).isLessThanOrEqualTo(MOST_BODY + BEYOND);
  }
}
