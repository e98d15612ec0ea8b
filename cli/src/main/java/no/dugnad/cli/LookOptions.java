package no.dugnad.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import no.dugnad.catalogue.trust.CaFile;
import no.dugnad.catalogue.trust.ShippedRoots;
import no.dugnad.catalogue.trust.TrustList;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.observe.dns.DnsSettings;
import no.dugnad.observe.dns.RootHints;
import no.dugnad.observe.dns.TrustAnchors;
import no.dugnad.observe.socket.Wiring;
import no.dugnad.observe.socket.WiringFile;
import no.dugnad.run.scope.Scope;
import no.dugnad.run.scope.ScopeFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What `check` and `spf` are told about how to go out and look.
final class LookOptions {
  @Option(names = "--scope", paramLabel = "FILE", description = "the scope file")
  private @Nullable Path scope;

  @Option(
      names = "--resolver",
      paramLabel = "HOST:PORT",
      description = "ask this resolver instead of the name servers themselves")
  private @Nullable String resolver;

  @Option(names = "--root-hints", paramLabel = "FILE", description = "other root servers")
  private @Nullable Path rootHints;

  @Option(names = "--trust-anchor", paramLabel = "FILE", description = "other DNSSEC trust anchors")
  private @Nullable Path trustAnchor;

  @Option(
      names = "--ca-file",
      paramLabel = "FILE",
      description = "certificates that are trusted beside the public ones")
  private @Nullable Path caFile;

  @Option(
      names = "--wiring",
      paramLabel = "FILE",
      description = "a laboratory's wiring; nothing else is then reached")
  private @Nullable Path wiring;

  /// Those of a laboratory.
  static LookOptions laboratory(Path wiring, Path rootHints, Path trustAnchor, Path caFile) {
    LookOptions options = new LookOptions();
    options.wiring = wiring;
    options.rootHints = rootHints;
    options.trustAnchor = trustAnchor;
    options.caFile = caFile;
    return options;
  }

  /// Everything read.
  ///
  /// @throws WrongUse where a file can't be used
  Setup setup() {
    boolean own = resolver != null || rootHints != null || trustAnchor != null || wiring != null;
    List<IpAddress> fallBack = own ? List.of() : SystemResolvers.read();
    return new Setup(wiring(), scope(), dns(), fallBack, trust(), InstantSource.system());
  }

  private Wiring wiring() {
    if (wiring == null) {
      return new Wiring.None();
    }
    return switch (WiringFile.read(TextFiles.read(wiring, "--wiring"))) {
      case WiringFile.Read.Good(var good) -> good;
      case WiringFile.Read.Bad(String why) ->
          throw new WrongUse("--wiring: " + wiring + " can't be used: " + why + ".");
    };
  }

  private Scope scope() {
    if (scope == null) {
      return Scope.none();
    }
    return switch (ScopeFile.read(TextFiles.read(scope, "--scope"))) {
      case ScopeFile.Read.Good(var good) -> good;
      case ScopeFile.Read.Bad(String why) ->
          throw new WrongUse("--scope: " + scope + " can't be used: " + why + ".");
    };
  }

  private TrustList trust() {
    TrustList shipped = ShippedRoots.read();
    if (caFile == null) {
      return shipped;
    }
    String name = String.valueOf(caFile.getFileName());
    return switch (CaFile.read(TextFiles.read(caFile, "--ca-file"), name)) {
      case CaFile.Roots(var anchors) -> shipped.with(anchors);
      case CaFile.Unusable(var why, int line) ->
          throw new WrongUse(
              "--ca-file: "
                  + caFile
                  + " holds no certificates that can be used"
                  + (line > 0 ? " (line " + line + ")." : "."));
    };
  }

  private DnsSettings dns() {
    DnsSettings settings = DnsSettings.standard();
    if (rootHints != null) {
      List<RootHints.RootServer> servers = read(rootHints, "--root-hints", RootHints::parse);
      if (servers.isEmpty()) {
        throw new WrongUse("--root-hints: " + rootHints + " names no root server.");
      }
      settings = settings.withHints(servers);
    }
    if (trustAnchor != null) {
      var anchors = read(trustAnchor, "--trust-anchor", TrustAnchors::parse);
      if (anchors.isEmpty()) {
        throw new WrongUse("--trust-anchor: " + trustAnchor + " holds no DS or DNSKEY record.");
      }
      settings = settings.withAnchors(anchors);
    }
    if (resolver != null) {
      settings = settings.withMode(forwarding(resolver));
    }
    return settings;
  }

  private static <T> T read(Path file, String option, Function<String, T> reader) {
    String text = TextFiles.read(file, option);
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException malformed) {
      throw new WrongUse(option + ": " + file + " can't be used: " + malformed.getMessage() + ".");
    }
  }

  private static DnsSettings.Mode forwarding(String text) {
    int colon = text.lastIndexOf(':');
    boolean bare = IpAddress.parse(text).isPresent();
    String host = bare || colon < 0 ? text : text.substring(0, colon).replaceAll("^\\[|]$", "");
    String port = bare || colon < 0 ? "53" : text.substring(colon + 1);
    if (!port.matches("[0-9]{1,5}")
        || Integer.parseInt(port) < 1
        || Integer.parseInt(port) > 65535
        || IpAddress.parse(host).isEmpty()) {
      throw new WrongUse(
          "--resolver: \""
              + text
              + "\" is not an address, or an address and a port such as 192.0.2.53:53.");
    }
    return new DnsSettings.Mode.Forwarding(
        List.of(IpAddress.literal(host)), Integer.parseInt(port));
  }
}
