package no.dugnad.report.detail;

import java.util.List;
import no.dugnad.model.observation.Exchange;

/// What was asked, for programs and for people.
public final class Question {
  private Question() {}

  /// The protocol that asked: `dns`, `tcp`, `tls`, `smtp`, `http`, `revocation`.
  public static String source(Exchange<?> exchange) {
    return switch (exchange) {
      case Exchange.Lookup _, Exchange.Delegation _, Exchange.ServerQuery _ -> "dns";
      case Exchange.Connect _ -> "tcp";
      case Exchange.Handshake _ -> "tls";
      case Exchange.SmtpSession _ -> "smtp";
      case Exchange.HttpRequest _ -> "http";
      case Exchange.RevocationQuery _ -> "revocation";
      case Exchange.SilenceTrial(var probe, var _) -> source(probe);
    };
  }

  /// The question as names and values.
  public static Detail.Fields of(Exchange<?> exchange) {
    Detail.Fields none = Detail.Fields.none();
    return switch (exchange) {
      case Exchange.Lookup(var name, var type) ->
          none.with("ask", "lookup").with("name", name.ascii()).with("type", type.toString());
      case Exchange.Delegation(var name) ->
          none.with("ask", "delegation").with("name", name.ascii());
      case Exchange.ServerQuery(var server, var address, var transport, var name, var type) ->
          none.with("ask", "server")
              .with("server", server.ascii())
              .with("address", address.text())
              .with("transport", Answer.lower(transport))
              .with("name", name.ascii())
              .with("type", type.toString());
      case Exchange.Connect(var address, var port) ->
          none.with("ask", "connect").with("address", address.text()).with("port", port);
      case Exchange.Handshake(var name, var address, var port, var kind) ->
          none.with("ask", "handshake")
              .with("host", name.ascii())
              .with("address", address.text())
              .with("port", port)
              .with("certificate", Answer.lower(kind));
      case Exchange.SmtpSession(var name, var address, var kind) ->
          none.with("ask", "smtp")
              .with("host", name.ascii())
              .with("address", address.text())
              .with("port", 25)
              .with("certificate", Answer.lower(kind));
      case Exchange.HttpRequest request ->
          none.with("ask", "http")
              .with("method", request.method())
              .with("url", request.url())
              .with("address", request.address().text());
      case Exchange.RevocationQuery(var certificate, var issuer) ->
          none.with("ask", "revocation")
              .with("certificate", new Detail.Binary(certificate))
              .with("issuer", new Detail.Binary(issuer));
      case Exchange.SilenceTrial(var probe, var controls) ->
          none.with("ask", "trial")
              .with("probe", of(probe))
              .with(
                  "controls",
                  new Detail.Many(controls.stream().<Detail>map(Question::of).toList()));
    };
  }

  /// The question in a few technical words, the same in every language; as received, not harmless.
  public static String brief(Exchange<?> exchange) {
    return switch (exchange) {
      case Exchange.Lookup(var name, var type) -> "DNS " + type + " " + name;
      case Exchange.Delegation(var name) -> "DNS NS/DS " + name;
      case Exchange.ServerQuery(var server, var address, var transport, var name, var type) ->
          String.join(
              " ",
              "DNS",
              type.toString(),
              name.ascii(),
              "@" + server,
              "" + address,
              "" + transport);
      case Exchange.Connect(var address, var port) -> "TCP " + address + " port " + port;
      case Exchange.Handshake(var name, var address, var port, var _) ->
          "TLS " + name + " " + address + " port " + port;
      case Exchange.SmtpSession(var name, var address, var _) -> "SMTP " + name + " " + address;
      case Exchange.HttpRequest request ->
          "HTTP " + request.method() + " " + request.url() + " @" + request.address();
      case Exchange.RevocationQuery _ -> "OCSP/CRL";
      case Exchange.SilenceTrial(var probe, var controls) ->
          brief(probe) + " (" + controls.size() + " controls)";
    };
  }

  /// Those that are asked at the same time, for a line of progress.
  public static List<String> brief(List<Exchange<?>> exchanges) {
    return exchanges.stream().map(Question::brief).toList();
  }
}
