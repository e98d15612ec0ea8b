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
import no.dugnad.observe.dns.MalformedRecords;
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
  @Option(names = "--scope", paramLabel = "${bundle:label.file}")
  private @Nullable Path scope;

  @Option(names = "--resolver", paramLabel = "${bundle:label.resolver}")
  private @Nullable String resolver;

  @Option(names = "--root-hints", paramLabel = "${bundle:label.file}")
  private @Nullable Path rootHints;

  @Option(names = "--trust-anchor", paramLabel = "${bundle:label.file}")
  private @Nullable Path trustAnchor;

  @Option(names = "--ca-file", paramLabel = "${bundle:label.file}")
  private @Nullable Path caFile;

  @Option(names = "--wiring", paramLabel = "${bundle:label.file}")
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
    FallBack fallBack = own ? new FallBack.Unwanted() : FallBack.to(SystemResolvers.read());
    return new Setup(wiring(), scope(), dns(), fallBack, trust(), InstantSource.system());
  }

  private Wiring wiring() {
    if (wiring == null) {
      return new Wiring.None();
    }
    return switch (WiringFile.read(TextFiles.read(wiring, "--wiring"))) {
      case WiringFile.Read.Good(var good) -> good;
      case WiringFile.Read.Bad(var why, int line) ->
          throw TextFiles.unusable(
              wiring,
              "--wiring",
              switch (why) {
                case NOT_JSON -> "json";
                case NO_LIST -> "wiring";
                case BAD_ENTRY -> "wiring-entry";
              },
              line);
    };
  }

  private Scope scope() {
    if (scope == null) {
      return Scope.none();
    }
    return switch (ScopeFile.read(TextFiles.read(scope, "--scope"))) {
      case ScopeFile.Read.Good(var good) -> good;
      case ScopeFile.Read.Bad(var why, int line) ->
          throw TextFiles.unusable(
              scope,
              "--scope",
              switch (why) {
                case NOT_JSON -> "json";
                case OTHER_SCHEMA -> "scope-schema";
                case BAD_STANDS -> "scope-stands";
                case BAD_CONTACT -> "scope-contact";
                case BAD_ENTRY -> "scope-entry";
              },
              line);
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
          throw TextFiles.unusable(
              caFile,
              "--ca-file",
              switch (why) {
                case EMPTY -> "no-certificate";
                case TOO_LONG -> "long";
                case NOT_PEM -> "pem";
                case NOT_A_CERTIFICATE -> "certificate";
              },
              line);
    };
  }

  private DnsSettings dns() {
    DnsSettings settings = DnsSettings.standard();
    if (rootHints != null) {
      settings =
          settings.withHints(read(rootHints, "--root-hints", "root-hints", RootHints::parse));
    }
    if (trustAnchor != null) {
      settings =
          settings.withAnchors(
              read(trustAnchor, "--trust-anchor", "trust-anchor", TrustAnchors::parse));
    }
    if (resolver != null) {
      settings = settings.withMode(forwarding(resolver));
    }
    return settings;
  }

  private static <T> T read(Path file, String option, String what, Function<String, T> reader) {
    String text = TextFiles.read(file, option);
    try {
      return reader.apply(text);
    } catch (MalformedRecords malformed) {
      throw TextFiles.unusable(file, option, what, malformed.line());
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
      throw WrongUse.of("resolver").with("given", text);
    }
    return new DnsSettings.Mode.Forwarding(
        List.of(IpAddress.literal(host)), Integer.parseInt(port));
  }
}
