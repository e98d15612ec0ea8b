package no.dugnad.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import no.dugnad.report.testing.Samples;
import org.junit.jupiter.api.Test;

final class TopicTest {
  private static Topic starttls() {
    return Topic.of(Samples.ordinary()).stream()
        .filter(topic -> topic.finding().check().equals("mail.starttls.offered"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void parts_stand_under_their_whole_and_nowhere_else() {
    List<Topic> topics = Topic.of(Samples.ordinary());

    assertThat(topics).hasSize(6);
    assertThat(starttls().parts()).hasSize(2);
    assertThat(topics.stream().mapToInt(topic -> topic.parts().size()).sum()).isEqualTo(2);
  }

  @Test
  void what_the_whole_has_said_is_not_said_again_and_what_is_in_order_is_only_named() {
    Topic topic = starttls();

    assertThat(topic.showsParts()).isTrue();
    assertThat(topic.alike()).hasSize(2).noneMatch(topic::tells);
  }

  @Test
  void a_part_whose_whole_is_missing_is_not_lost() {
    Report whole = Samples.ordinary();
    Report torn =
        new Report(
            whole.run(),
            whole.assets(),
            whole.observations(),
            whole.findings().stream().filter(Report.Judged::part).toList(),
            Optional.empty());

    assertThat(Topic.of(torn)).hasSize(2).allMatch(topic -> topic.parts().isEmpty());
  }

  @Test
  void the_summary_counts_each_check_once() {
    Summary summary = Summary.of(Samples.ordinary().findings());

    assertThat(summary).isEqualTo(new Summary(1, 1, 2, 1, 1));
    assertThat(summary.exitCode()).isEqualTo(10);
    assertThat(new Summary(3, 0, 0, 0, 9).exitCode()).isZero();
    assertThat(new Summary(3, 0, 0, 1, 0).exitCode()).isEqualTo(11);
    assertThat(new Summary(3, 1, 0, 0, 0).exitCode()).isEqualTo(11);
  }
}
