package no.dugnad.observe.web;

import no.dugnad.model.observation.Exchange;
import no.dugnad.observe.probe.Attempt;
import no.dugnad.observe.probe.Look;
import no.dugnad.observe.probe.Probe;

/// Makes HTTP requests. Every look is a new connection, so that the second one shares nothing with
/// the first.
public final class HttpProbe implements Probe<Exchange.HttpRequest> {
  private final HttpClient client;

  public HttpProbe(HttpClient client) {
    this.client = client;
  }

  @Override
  public Look look(Exchange.HttpRequest exchange, Attempt attempt) {
    return client.send(HttpCall.of(exchange), attempt.deadline());
  }
}
