package no.dugnad.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line. Exit codes and commands are public: `contracts.md` says what they mean.
@Command(
    name = "dugnad",
    version = "dugnad " + Version.TEXT,
    description = "Basic digital security for Norwegian municipalities: put in place, and proven.",
    subcommands = {CheckCommand.class, DemoCommand.class, ExplainCommand.class, SpfCommand.class},
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND")
public final class Main implements Callable<Integer> {
  private Main() {}

  /// Runs one command and ends the program with its exit code.
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /// Runs one command.
  ///
  /// @return its exit code
  static int run(String... arguments) {
    CommandLine line = new CommandLine(new Main());

    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((exception, _) -> {
      System.err.println(exception.getMessage());
      if (!CommandLine.UnmatchedArgumentException.printSuggestions(exception, System.err)) {
        System.err.println("See dugnad --help.");
      }
      return ExitCode.WRONG_USE;
    });
    line.setExecutionExceptionHandler((exception, _, _) -> {
      if (exception instanceof WrongUse wrong) {
        System.err.println(wrong.sentence());
        return ExitCode.WRONG_USE;
      }
      throw exception;
    });
    return line.execute(arguments);
  }

  @Override
  public Integer call() {
    CommandLine.usage(new Main(), System.err);
    return ExitCode.WRONG_USE;
  }
}
