package no.dugnad.report;

import java.util.Map;
import no.dugnad.model.asset.Asset;

/// Assets as people speak of them.
public final class Named {
  private Named() {}

  /// Such as `mx1.fjellby.kommune.no (192.0.2.25, port 25)`; harmless.
  public static String asset(Asset asset, Texts texts) {
    return switch (asset) {
      case Asset.Domain(var name) -> texts.word("asset.domain", Map.of("name", name.ascii()));
      case Asset.MailDomain(var name) -> texts.word("asset.mail", Map.of("name", name.ascii()));
      case Asset.Host(var name) -> texts.word("asset.host", Map.of("name", name.ascii()));
      case Asset.Endpoint(var host, var address, var port, var protocol) ->
          texts.word(
              "asset.endpoint",
              Map.of(
                  "name", host.ascii(),
                  "address", address.text(),
                  "port", Integer.toString(port)));
    };
  }
}
