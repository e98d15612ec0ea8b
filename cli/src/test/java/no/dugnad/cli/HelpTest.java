package no.dugnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import no.dugnad.report.Language;
import no.dugnad.report.Template;
import org.junit.jupiter.api.Test;

/// The command line's own texts and help, in three languages.
class HelpTest {
  @Test
  void the_languages_have_the_same_texts_with_the_same_places_for_arguments() throws IOException {
    for (String file : List.of("usage", "help")) {
      Properties nb = UsageTexts.of(file, Language.NB);
      for (Language other : List.of(Language.NN, Language.EN)) {
        Properties texts = UsageTexts.of(file, other);
        assertThat(texts.stringPropertyNames()).isEqualTo(nb.stringPropertyNames());
        for (String key : nb.stringPropertyNames()) {
          assertThat(texts.getProperty(key)).as(key).isNotBlank();
          assertThat(new Template(texts.getProperty(key)).arguments())
              .as(other + " " + key)
              .isEqualTo(new Template(nb.getProperty(key)).arguments());
        }
      }
    }
  }

  @Test
  void every_command_option_and_argument_has_its_help_in_every_language() {
    for (Language language : Language.values()) {
      List<picocli.CommandLine> commands = new ArrayList<>();
      picocli.CommandLine main = Main.commandLine(new Words(language));
      commands.add(main);
      commands.addAll(main.getSubcommands().values());
      for (picocli.CommandLine command : commands) {
        var spec = command.getCommandSpec();
        assertThat(spec.usageMessage().description()).as(spec.qualifiedName()).isNotEmpty();
        Set<String> texts = new TreeSet<>();
        spec.args()
            .forEach(argument -> {
              assertThat(argument.description()).as(argument.toString()).isNotEmpty();
              texts.add(String.join(" ", argument.description()));
            });
        String usage = command.getUsageMessage();
        assertThat(usage)
            .doesNotContain("null")
            .doesNotContain("${")
            .doesNotContainPattern("<\\w+>");
        if (language != Language.EN) {
          assertThat(usage).doesNotContain("Usage:").doesNotContain("Commands:");
          assertThat(texts).noneMatch(text -> text.contains("this"));
          assertThat(usage)
              .doesNotContainPattern("\\b(FILE|LANG|DOMAIN|CHECK|SENDER|COMMAND|ATTACK)\\b");
        }
      }
    }
  }
}
