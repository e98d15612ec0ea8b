package no.dugnad.wire.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.dugnad.wire.smtp.SmtpReplyParser.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpReplyParserTest {
  private static Progress parse(String text) {
    return parse(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Progress parse(byte[] octets) {
    SmtpReplyParser parser = new SmtpReplyParser();
    Progress progress = new Progress.More();
    for (byte octet : octets) {
      progress = parser.accept(octet & 0xff);
      if (!(progress instanceof Progress.More)) {
        return progress;
      }
    }
    return progress;
  }

  // RFC 5321 §4.2.1 and appendix D.
  @Test
  void several_lines_make_one_reply() {
    assertThat(parse("250-foo.com greets bar.com\r\n250-8BITMIME\r\n250-SIZE\r\n250 HELP\r\n"))
        .isEqualTo(
            new Progress.Whole(
                new SmtpReply(
                    250,
                    List.of(
                        "250-foo.com greets bar.com", "250-8BITMIME", "250-SIZE", "250 HELP"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"220\r\n", "220 \r\n", "220\n", "220 mx\n"})
  void a_bare_code_and_a_bare_line_feed_are_taken(String text) {
    assertThat(parse(text)).isInstanceOf(Progress.Whole.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r\n",
        "22\r\n",
        "220x\r\n",
        "SSH-2.0",
        "220-a\r\n221 b\r\n",
        "199 x\r\n",
        "600 x\r\n",
        "220-a\r\nb\r\n",
        "\u0000",
        "\u00ff\u00fb\u0001"
      })
  void what_is_no_reply_is_told(String text) {
    assertThat(parse(text)).isInstanceOf(Progress.NoReply.class);
  }

  @Test
  void long_lines_are_cut_and_longer_ones_refused() {
    assertThat(parse("220 " + "x".repeat(1000) + "\r\n"))
        .isInstanceOfSatisfying(
            Progress.Whole.class,
            whole -> assertThat(whole.reply().lines().getFirst()).hasSize(SmtpReply.LINE_KEPT));
    assertThat(parse("220 " + "x".repeat(5000))).isInstanceOf(Progress.TooLong.class);
    assertThat(parse("220-x\r\n".repeat(200))).isInstanceOf(Progress.TooLong.class);
  }

  @Test
  void keywords_are_read_from_the_second_line_on() {
    List<String> ehlo =
        List.of("250-STARTTLS.example", "250-starttls", "250-AUTH=LOGIN PLAIN", "250 SIZE 10");

    assertThat(SmtpReply.keywords(ehlo)).containsExactly("STARTTLS", "AUTH", "SIZE");
    assertThat(SmtpReply.keywords(List.of("250 STARTTLS"))).isEmpty();
    assertThat(SmtpReply.keywords(List.of("502-no", "502 STARTTLS"))).isEmpty();
    assertThat(SmtpReply.keywords(List.of("250-mx", "250 XSTARTTLS"))).doesNotContain("STARTTLS");
  }

  @FuzzTest
  void any_bytes_end_in_bounded_memory(byte[] data) {
    if (parse(data) instanceof Progress.Whole(SmtpReply reply)) {
      assertThat(reply.code()).isBetween(200, 599);
      assertThat(reply.lines()).hasSizeBetween(1, SmtpReplyParser.MOST_LINES);
      assertThat(reply.lines()).allMatch(line -> line.length() <= SmtpReply.LINE_KEPT);
      assertThat(SmtpReply.keywords(reply.lines())).allMatch(word -> !word.isEmpty());
    }
  }
}
