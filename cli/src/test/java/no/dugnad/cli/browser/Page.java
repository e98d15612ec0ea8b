package no.dugnad.cli.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One page in the browser, over the Chrome DevTools Protocol. Used by one thread.
public final class Page implements AutoCloseable {
  private static final long LONGEST_SECONDS = 60;

  private final HttpClient client = HttpClient.newHttpClient();
  private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
  private final List<String> complaints = new ArrayList<>();
  private final WebSocket socket;
  private int number;

  Page(URI address) {
    this.socket = client.newWebSocketBuilder().buildAsync(address, new Receiver(received)).join();
    send("Page.enable", Map.of());
    send("Log.enable", Map.of());
    send("Runtime.enable", Map.of());
  }

  void load(URI page) throws InterruptedException {
    send("Page.navigate", Map.of("url", page.toString()));
    evaluate(
        "new Promise(done => document.readyState === 'complete' ? done(1) :"
            + " addEventListener('load', () => done(1)))");
  }

  /// As wide as this, in CSS pixels.
  public void width(int pixels) {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 800, "deviceScaleFactor", 1, "mobile", pixels < 600));
  }

  /// As on this medium.
  ///
  /// @param media `screen` or `print`
  /// @param scheme `light` or `dark`
  public void medium(String media, String scheme) {
    send(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            media,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /// What a script says, as JSON; a promise is waited for.
  public JsonNode evaluate(String script) {
    JsonNode answer =
        send(
            "Runtime.evaluate",
            Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.get("exceptionDetails").toString());
    }
    return answer.path("result").path("value");
  }

  /// A picture of the whole page, as PNG.
  public byte[] picture() {
    JsonNode answer =
        send("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
    return Base64.getDecoder().decode(answer.get("data").asString());
  }

  /// What the browser complained about so far, such as a style that the policy forbids.
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  private JsonNode send(String method, Map<String, Object> parameters) {
    int id = ++number;
    String message =
        JsonMapper.shared()
            .writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
    socket.sendText(message, true).join();
    try {
      while (true) {
        JsonNode next = received.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
          throw new IllegalStateException("no answer to " + method);
        }
        if (next.path("method").asString("").equals("Log.entryAdded")) {
          complaints.add(next.path("params").path("entry").path("text").asString(""));
        }
        if (next.path("id").asInt(0) == id) {
          if (next.has("error")) {
            throw new IllegalStateException(method + ": " + next.get("error"));
          }
          return next.path("result");
        }
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(over);
    }
  }

  @Override
  public void close() {
    socket.abort();
    client.shutdownNow();
  }

  private static final class Receiver implements WebSocket.Listener {
    private final BlockingQueue<JsonNode> received;
    private final StringBuilder text = new StringBuilder();

    Receiver(BlockingQueue<JsonNode> received) {
      this.received = received;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        received.add(JsonMapper.shared().readTree(text.toString()));
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
