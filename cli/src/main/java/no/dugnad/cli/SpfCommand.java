package no.dugnad.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.observe.probe.Attempt;
import no.dugnad.observe.probe.Probes;
import no.dugnad.observe.socket.Deadline;
import no.dugnad.report.Harmless;
import no.dugnad.wire.spf.CheckHost;
import no.dugnad.wire.spf.SpfAnswer;
import no.dugnad.wire.spf.SpfEvaluation;
import no.dugnad.wire.spf.SpfQuestion;
import no.dugnad.wire.spf.SpfResult;
import no.dugnad.wire.spf.SpfTrouble;
import no.dugnad.wire.spf.Term;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// `dugnad spf IP SENDER [HELO]`: one evaluation by RFC 7208.
@Command(name = "spf")
final class SpfCommand implements Callable<Integer> {
  /// RFC 7208 §4.6.4 asks for at least 20 seconds.
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private static final Duration ONE_LOOKUP = Duration.ofSeconds(8);

  @Parameters(index = "0", paramLabel = "${bundle:label.ip}", descriptionKey = "help.ip")
  private String ip = "";

  @Parameters(index = "1", paramLabel = "${bundle:label.sender}", descriptionKey = "help.sender")
  private String sender = "";

  @Parameters(
      index = "2",
      paramLabel = "${bundle:label.helo}",
      arity = "0..1",
      descriptionKey = "help.helo")
  private @Nullable String helo;

  @Option(names = "--format", paramLabel = "${bundle:label.format}", defaultValue = "human")
  private String format = "human";

  @Mixin private LookOptions look = new LookOptions();
  @Mixin private CommandLanguage language = new CommandLanguage();

  private final Words words;

  SpfCommand(Words words) {
    this.words = words;
  }

  @Override
  public Integer call() throws java.io.IOException {
    language.requireKnown();
    boolean json = HumanOrJson.isJson(format);
    IpAddress address =
        IpAddress.parse(ip).orElseThrow(() -> WrongUse.of("spf.address").with("given", ip));
    Setup setup = look.setup();
    SpfEvaluation evaluation =
        SpfQuestion.of(
                address,
                sender,
                Optional.ofNullable(helo).orElse(""),
                "unknown",
                setup.clock().instant())
            .map(question -> evaluate(question, setup))
            .orElseGet(() ->
                new SpfEvaluation(
                    SpfResult.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(SpfTrouble.of(SpfTrouble.Kind.NO_DOMAIN)),
                    0,
                    0,
                    List.of()));
    if (json) {
      json(evaluation, System.out);
    } else {
      human(evaluation, System.out);
    }
    return ExitCode.OK;
  }

  private static SpfEvaluation evaluate(SpfQuestion question, Setup setup) {
    Probes probes = Composition.probes(setup);
    Deadline deadline = Deadline.in(LONGEST);
    return CheckHost.check(question, (name, type) -> ask(probes, name, type, deadline));
  }

  private static SpfAnswer ask(Probes probes, DomainName name, RecordType type, Deadline deadline) {
    Attempt attempt = new Attempt(1, List.of(), deadline.within(ONE_LOOKUP));
    return switch (probes.lookup().look(new Exchange.Lookup(name, type), attempt).outcome()) {
      case Fact.DnsAnswer answer when answer.noSuchName() -> new SpfAnswer.NoSuchName();
      case Fact.DnsAnswer answer when answer.noData() -> new SpfAnswer.NoData();
      case Fact.DnsAnswer answer when !answer.records().isEmpty() ->
          new SpfAnswer.Records(answer.records());
      default -> new SpfAnswer.TempError();
    };
  }

  private void human(SpfEvaluation evaluation, PrintStream sink) {
    sink.println(evaluation.result().text());
    evaluation.mechanism().ifPresent(text -> sink.println("  " + Harmless.line(text)));
    evaluation.explanation().ifPresent(text -> sink.println("  " + Harmless.line(text)));
    evaluation.problem().ifPresent(trouble -> words.tell(sentence(trouble, words), sink));
    Sentence counts =
        Sentence.of("spf.counts")
            .with("lookups", evaluation.lookups())
            .with("void", evaluation.voidLookups());
    words.tell(counts, sink);
    steps(evaluation.tree(), "  ", sink);
  }

  static Sentence sentence(SpfTrouble trouble, Words words) {
    return Sentence.of("spf.trouble." + trouble.kind().key())
        .with("name", trouble.at().map(DomainName::unicode).orElse(""))
        .with("term", trouble.term().map(Term.Broken::text).orElse(""))
        .with(
            "problem",
            trouble
                .term()
                .map(
                    term -> words.texts().common("word.problem." + term.problem().text(), Map.of()))
                .orElse(""));
  }

  private static void steps(List<SpfEvaluation.Step> steps, String indent, PrintStream sink) {
    for (SpfEvaluation.Step step : steps) {
      sink.println(indent + Harmless.line(step.term()) + "  " + step.outcome().text());
      steps(step.steps(), indent + "  ", sink);
    }
  }

  private static void json(SpfEvaluation evaluation, PrintStream sink) throws java.io.IOException {
    Writer writer = new OutputStreamWriter(sink, java.nio.charset.StandardCharsets.UTF_8);
    try (JsonGenerator json =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), writer)) {
      json.writeStartObject();
      json.writeStringProperty("result", evaluation.result().text());
      evaluation.mechanism().ifPresent(text -> json.writeStringProperty("mechanism", text));
      evaluation.explanation().ifPresent(text -> json.writeStringProperty("explanation", text));
      evaluation
          .problem()
          .ifPresent(trouble -> json.writeStringProperty("problem", trouble.text()));
      json.writeNumberProperty("lookups", evaluation.lookups());
      json.writeNumberProperty("voidLookups", evaluation.voidLookups());
      steps("tree", evaluation.tree(), json);
      json.writeEndObject();
      json.flush();
      writer.write("\n");
      writer.flush();
    }
  }

  private static void steps(String name, List<SpfEvaluation.Step> steps, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    for (SpfEvaluation.Step step : steps) {
      json.writeStartObject();
      json.writeStringProperty("domain", step.domain().ascii());
      json.writeStringProperty("term", step.term());
      step.target().ifPresent(target -> json.writeStringProperty("target", target.ascii()));
      json.writeStringProperty("outcome", step.outcome().text());
      steps("steps", step.steps(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
