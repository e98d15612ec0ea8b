package no.dugnad.cli;

import java.io.IOException;
import java.util.List;
import no.dugnad.practice.Demo;
import no.dugnad.practice.Options;
import no.dugnad.practice.PracticeServer;
import no.dugnad.practice.relay.Weather;
import no.dugnad.practice.town.Fjellby;
import no.dugnad.run.RunResult;

/// One whole check of the demonstration municipality, told as lines: check, asset, verdict, reason.
/// A program of its own, so that it can be run inside a network namespace in which packets are
/// lost.
final class LossyCheck {
  private LossyCheck() {}

  /// @param arguments how many checks to make; then, where there is one, the jitter of the relay in
  ///   milliseconds
  public static void main(String[] arguments) throws IOException {
    int rounds = Integer.parseInt(arguments[0]);
    Options options = Options.of(Demo.municipality());
    if (arguments.length > 1) {
      options = options.weather(jitter(Integer.parseInt(arguments[1])));
    }
    try (PracticeServer server = PracticeServer.start(options)) {
      for (int round = 0; round < rounds; round++) {
        RunResult result = Laboratory.check(server, Fjellby.DOMAIN, List.of());
        System.out.println(
            "round\t" + java.time.Duration.between(result.started(), result.finished()).toMillis());
        for (RunResult.Judged judged : result.findings()) {
          System.out.println(
              String.join(
                  "\t",
                  "finding",
                  judged.finding().check(),
                  judged.finding().asset().id(),
                  judged.finding().verdict().text(),
                  judged.finding().reason().key()));
        }
      }
    }
    System.exit(0);
  }

  private static Weather jitter(int milliseconds) {
    return Weather.FAIR.jitter(java.time.Duration.ofMillis(milliseconds));
  }
}
