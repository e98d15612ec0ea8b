package no.dugnad.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What the reader of the command line could not make sense of, as one sentence of ours.
final class Complaint {
  private Complaint() {}

  static WrongUse of(ParameterException exception) {
    return switch (exception) {
      case UnmatchedArgumentException unmatched -> unknown(unmatched);
      case MissingParameterException missing -> missing(missing);
      case OverwrittenOptionException twice ->
          WrongUse.of("option.twice").with("option", name(twice.getOverwritten()));
      default -> badValue(exception);
    };
  }

  private static WrongUse unknown(UnmatchedArgumentException unmatched) {
    String first = unmatched.getUnmatched().getFirst();
    CommandLine line = unmatched.getCommandLine();
    if (first.startsWith("-")) {
      String option = first.split("=", 2)[0];
      List<String> names = new ArrayList<>();
      line.getCommandSpec().options().forEach(one -> names.addAll(List.of(one.names())));
      Optional<String> likely = Spelling.nearest(option, names);
      return WrongUse.of("option.unknown")
          .with("option", option)
          .likely(likely.isPresent() ? likely : domain(option, line));
    }
    Collection<String> commands = line.getSubcommands().keySet();
    return commands.isEmpty()
        ? WrongUse.of("argument.extra").with("given", first)
        : WrongUse.of("command.unknown")
            .with("command", first)
            .likely(Spelling.nearest(first, commands));
  }

  /// A domain with a hyphen before it looks like an option.
  private static Optional<String> domain(String option, CommandLine line) {
    return line.getCommandSpec().userObject() instanceof CheckCommand
        ? DomainArgument.likely(option)
        : Optional.empty();
  }

  private static WrongUse missing(MissingParameterException missing) {
    List<String> strange = missing.getCommandLine().getUnmatchedArguments();
    if (!strange.isEmpty()) {
      // What is lacking may be what was not understood.
      return unknown(new UnmatchedArgumentException(missing.getCommandLine(), strange));
    }
    ArgSpec first = missing.getMissing().getFirst();
    CommandSpec command = missing.getCommandLine().getCommandSpec();
    if (first instanceof OptionSpec option) {
      return WrongUse.of("option.no-value").with("option", option.longestName());
    }
    // Only the first that is lacking is told; the ones after it are lacking too.
    List<PositionalParamSpec> all = command.positionalParameters();
    String what =
        all.stream()
            .dropWhile(one -> !one.equals(first))
            .filter(ArgSpec::required)
            .map(ArgSpec::paramLabel)
            .collect(Collectors.joining(" "));
    return WrongUse.of("argument.missing")
        .with("what", what)
        .with("command", command.qualifiedName());
  }

  private static WrongUse badValue(ParameterException exception) {
    ArgSpec where = exception.getArgSpec();
    return where == null
        ? WrongUse.of("command.wrong")
        : WrongUse.of("option.bad-value").with("option", name(where));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
