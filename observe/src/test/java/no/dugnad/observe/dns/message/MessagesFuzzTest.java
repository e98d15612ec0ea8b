package no.dugnad.observe.dns.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.xbill.DNS.Name;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class MessagesFuzzTest {
  private static final Question QUESTION =
      new Question(Name.fromConstantString("fjellby.no."), Type.TXT);

  /// Whatever comes is a message or none, and a message can be taken apart without an exception.
  @FuzzTest(maxDuration = "5s")
  void whatever_comes_is_a_message_or_none(byte[] bytes) {
    boolean answers = Messages.answers(bytes, 7, QUESTION);
    Messages.read(bytes)
        .ifPresent(message -> {
          for (int section = Section.ANSWER; section <= Section.ADDITIONAL; section++) {
            assertThat(Records.ours(message.getSection(section)))
                .hasSizeLessThanOrEqualTo(message.getSection(section).size());
          }
          assertThat(Step.of(message, QUESTION)).isNotNull();
        });
    assertThat(answers && bytes.length < 12).isFalse();
  }
}
