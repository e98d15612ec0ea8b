package no.dugnad.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Where we stood, in sentences; said once at the top of what people read.
public final class Standing {
  private static final int ALL_WAYS = 6;

  private Standing() {}

  /// The sentences, each harmless.
  public static List<String> sentences(Report.Run run, Texts texts) {
    Vantage vantage = run.vantage();
    List<String> said = new ArrayList<>();
    said.add(texts.word("vantage." + vantage.stands().text().replace(' ', '_')));
    if (!vantage.neighbours().isEmpty()) {
      said.add(
          texts.word(
              "vantage.neighbours",
              Map.of(
                  "ours",
                  vantage.neighbours().getFirst(),
                  "theirs",
                  vantage.neighbours().getLast())));
    }
    list(said, texts, vantage, Vantage.Possible.YES, "vantage.works");
    list(said, texts, vantage, Vantage.Possible.NO, "vantage.blocked");
    list(said, texts, vantage, Vantage.Possible.UNTRIED, "vantage.untried");
    if (!vantage.intercepted().isEmpty()) {
      said.add(
          what(
              texts,
              "vantage.intercepted",
              vantage.intercepted().stream().map(one -> protocol(texts, one)).toList()));
    }
    switch (vantage.resolution()) {
      case ROOT -> {}
      case GIVEN -> said.add(texts.word("vantage.given"));
      case SYSTEM -> said.add(texts.word("vantage.system"));
    }
    if (!run.trust().list().isEmpty()) {
      said.add(texts.word("vantage.trust", Map.of("list", run.trust().list())));
    }
    if (!run.trust().added().isEmpty()) {
      said.add(what(texts, "vantage.added", run.trust().added()));
    }
    return said;
  }

  private static void list(
      List<String> said, Texts texts, Vantage vantage, Vantage.Possible which, String key) {
    List<String> ways = new ArrayList<>();
    add(ways, vantage.udp53(), which, texts.word("way.udp53"));
    add(ways, vantage.tcp53(), which, texts.word("way.tcp53"));
    add(ways, vantage.tcp25(), which, texts.word("way.tcp25"));
    add(ways, vantage.tcp443(), which, texts.word("way.tcp443"));
    add(ways, vantage.ipv4(), which, "IPv4");
    add(ways, vantage.ipv6(), which, "IPv6");
    // Where nothing at all was tried, the points below say why, and a list of it would say nothing.
    boolean nothing = which == Vantage.Possible.UNTRIED && ways.size() == ALL_WAYS;
    if (!ways.isEmpty() && !nothing) {
      said.add(what(texts, key, ways));
    }
  }

  private static String protocol(Texts texts, String name) {
    return switch (name) {
      case "dns", "smtp", "tls" -> texts.word("protocol." + name);
      default -> name;
    };
  }

  private static void add(
      List<String> ways, Vantage.Possible is, Vantage.Possible which, String name) {
    if (is == which) {
      ways.add(name);
    }
  }

  private static String what(Texts texts, String key, List<String> names) {
    return texts.word(key, Map.of("what", String.join(", ", names)));
  }
}
