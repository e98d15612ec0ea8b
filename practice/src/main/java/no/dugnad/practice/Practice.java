package no.dugnad.practice;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.practice.fault.Fault;
import no.dugnad.practice.fault.Faults;
import no.dugnad.practice.namespace.Inhabitant;
import no.dugnad.practice.namespace.Namespace;
import no.dugnad.practice.net.Places;
import no.dugnad.practice.pki.OldTls;
import no.dugnad.practice.town.Fjellby;
import no.dugnad.practice.town.Municipality;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The practice municipality as a process. It prints one JSON line when it is ready, and ends when
/// its standard input ends, so that it never outlives who started it. Its security properties are
/// its own: its TLS may speak what nobody should any more.
///
/// Exit codes: 0 ended as it should, 2 wrong use or could not stand.
public final class Practice {
  private Practice() {}

  /// Starts it; returns when it has ended.
  public static void main(String[] arguments) throws InterruptedException {
    OldTls.allowInThisProcess();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      run(List.of(arguments), out);
    } catch (IllegalArgumentException e) {
      System.err.println("practice: " + e.getMessage() + "\n" + CommandLine.USAGE);
      System.exit(2);
    } catch (IOException e) {
      System.err.println("practice: cannot stand here: " + e.getMessage());
      System.exit(2);
    }
  }

  private static void run(List<String> arguments, PrintStream out)
      throws IOException, InterruptedException {
    CommandLine line = CommandLine.parse(arguments);
    if (line.list()) {
      Faults.all().forEach(fault -> out.println(listed(fault)));
      return;
    }
    Municipality start = line.demo() ? Demo.municipality() : Fjellby.healthy();
    Municipality town = Faults.plant(start, line.faults());
    if (line.namespace().isPresent() && !line.inside()) {
      System.exit(surround(line.namespace().get(), town, arguments));
    }
    Options options =
        Options.of(town)
            .weather(line.weather())
            .places(line.inside() ? Places.REAL : Places.LOOPBACK);
    options = line.folder().map(options::folder).orElse(options);
    serve(options, line.namespace(), out);
  }

  /// Makes the namespace and lives in it until the input ends; returns the exit code.
  private static int surround(String name, Municipality town, List<String> arguments)
      throws IOException, InterruptedException {
    Namespace namespace = Namespace.make(name, town.addresses());
    List<String> its = new ArrayList<>(arguments);
    its.add("--inside");
    Inhabitant inhabitant = Inhabitant.start(namespace, Practice.class.getName(), its);
    Thread ending =
        new Thread(
            () -> {
              inhabitant.close();
              namespace.close();
            },
            "ending");
    Runtime.getRuntime().addShutdownHook(ending);
    return inhabitant.live(System.in);
  }

  private static void serve(Options options, Optional<String> namespace, PrintStream out)
      throws IOException {
    PracticeServer server = PracticeServer.start(options);
    Thread ending = new Thread(server::close, "ending");
    Runtime.getRuntime().addShutdownHook(ending);
    out.println(ready(server, namespace));
    while (System.in.read() >= 0) {
      // What is said to it does not matter, only that somebody is there.
    }
    // The hook closes it, as it does on SIGTERM.
    System.exit(0);
  }

  private static String listed(Fault fault) {
    return fault.name() + "\t" + fault.expected().text() + "\t" + fault.about();
  }

  private static String ready(PracticeServer server, Optional<String> namespace) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("domain", server.municipality().domain());
      json.writeStringProperty("folder", server.handout().folder().toAbsolutePath().toString());
      server
          .handout()
          .wiring()
          .ifPresent(file -> json.writeStringProperty("wiring", file.toAbsolutePath().toString()));
      namespace.ifPresent(name -> json.writeStringProperty("namespace", name));
      json.writeStringProperty(
          "rootHints", server.handout().rootHints().toAbsolutePath().toString());
      json.writeStringProperty(
          "trustAnchor", server.handout().trustAnchor().toAbsolutePath().toString());
      json.writeStringProperty("caFile", server.handout().caFile().toAbsolutePath().toString());
      json.writeEndObject();
    }
    return text.toString();
  }
}
