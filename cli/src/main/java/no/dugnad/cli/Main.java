package no.dugnad.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import no.dugnad.report.Language;
import no.dugnad.report.terminal.Letters;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The command line. Exit codes and commands are public: `contracts.md` says what they mean.
@Command(
    name = "dugnad",
    version = "dugnad " + Version.TEXT,
    subcommands = {
      CheckCommand.class,
      DemoCommand.class,
      ExplainCommand.class,
      SpfCommand.class,
      EvidenceCommand.class,
      ReplayCommand.class,
      AssessCommand.class,
      MeasuresCommand.class,
      AskCommand.class
    },
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    synopsisSubcommandLabel = "${bundle:label.command}")
public final class Main implements Callable<Integer> {
  @Mixin private CommandLanguage language = new CommandLanguage();

  private Main() {}

  /// Runs one command and ends the program with its exit code.
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /// Runs one command in the language that it or the environment asks for.
  ///
  /// @return its exit code
  static int run(String... arguments) {
    Language language = CommandLanguage.of(List.of(arguments), Terminal.language());
    return run(new Words(language), arguments);
  }

  private static int run(Words words, String... arguments) {
    StringWriter help = new StringWriter();
    CommandLine line = commandLine(words);
    line.setOut(new PrintWriter(help));
    line.setParameterExceptionHandler((exception, _) -> wrong(Complaint.of(exception), words));
    line.setExecutionExceptionHandler((exception, _, _) -> {
      if (exception instanceof WrongUse wrong) {
        return wrong(wrong, words);
      }
      words.tell(Sentence.of("fault"), System.err);
      throw exception;
    });
    int code = line.execute(arguments);
    System.out.print(new Letters(Terminal.charset()).writable(help.toString()));
    System.out.flush();
    return code;
  }

  private static int wrong(WrongUse wrong, Words words) {
    System.err.println(new Letters(System.err.charset()).writable(words.say(wrong)));
    return ExitCode.WRONG_USE;
  }

  /// All commands and options, with their help in the language of the words.
  static CommandLine commandLine(Words words) {
    CommandLine line = new CommandLine(new Main(), new Commands(words));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    // Whoever passes somebody else's word on as a domain must not have a file read for "@FILE".
    line.setExpandAtFiles(false);
    line.setResourceBundle(words.help());
    return line;
  }

  /// Without a command: what commands there are, told as wrong use.
  @Override
  public Integer call() {
    language.requireKnown();
    throw WrongUse.of("command.missing");
  }

  /// Makes the commands, each with the words of the chosen language.
  private record Commands(Words words) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      if (type == CheckCommand.class) {
        return type.cast(new CheckCommand(words));
      }
      if (type == DemoCommand.class) {
        return type.cast(new DemoCommand(words));
      }
      if (type == ExplainCommand.class) {
        return type.cast(new ExplainCommand(words));
      }
      if (type == EvidenceCommand.class) {
        return type.cast(new EvidenceCommand(words));
      }
      if (type == MeasuresCommand.class) {
        return type.cast(new MeasuresCommand(words));
      }
      if (type == ReplayCommand.class) {
        return type.cast(new ReplayCommand(words));
      }
      if (type == AssessCommand.class) {
        return type.cast(new AssessCommand(words));
      }
      if (type == AskCommand.class) {
        return type.cast(new AskCommand(words));
      }
      return type == SpfCommand.class
          ? type.cast(new SpfCommand(words))
          : CommandLine.defaultFactory().create(type);
    }
  }
}
