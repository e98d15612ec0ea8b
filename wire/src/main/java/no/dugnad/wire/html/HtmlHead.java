package no.dugnad.wire.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What stands in a page's head: title and `meta` elements. A scanner, not a parser of HTML: it
/// goes through the text once, in linear time, and knows comments, quoted attributes and elements
/// whose content is plain text.
///
/// @param title the first title, white space tidied, at most 300 characters; empty where there is
///   none
/// @param metas in order, at most 200
/// @param complete whether the end of the head was seen: with a page that was cut before, metas may
///   be missing
public record HtmlHead(String title, List<Meta> metas, boolean complete) {
  private static final int MOST_METAS = 200;
  private static final int LONGEST_TITLE = 300;
  private static final Set<String> PLAIN_CONTENT =
      Set.of("script", "style", "title", "noscript", "textarea", "template", "iframe", "xmp");
  private static final Set<String> OF_THE_HEAD =
      Set.of(
          "html",
          "head",
          "meta",
          "title",
          "link",
          "script",
          "style",
          "base",
          "noscript",
          "template");

  public HtmlHead {
    metas = List.copyOf(metas);
  }

  /// One `meta` element.
  ///
  /// @param attributes by name in lower case
  /// @param inHead whether it stood before the body
  public record Meta(Map<String, String> attributes, boolean inHead) {
    public Meta {
      attributes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
  }

  /// Reads a page.
  ///
  /// @param html each byte as the character of the same number: all that is looked for is ASCII
  public static HtmlHead parse(String html) {
    return new Scan(html).run();
  }

  /// The contents of `meta name=…` anywhere in the page, in order.
  public List<String> named(String name) {
    return metas.stream()
        .filter(meta -> name.equalsIgnoreCase(meta.attributes().get("name")))
        .flatMap(meta -> Optional.ofNullable(meta.attributes().get("content")).stream())
        .toList();
  }

  /// The contents of `meta http-equiv=…` in the head, in order.
  public List<String> equivalentTo(String header) {
    return metas.stream()
        .filter(
            meta -> meta.inHead() && header.equalsIgnoreCase(meta.attributes().get("http-equiv")))
        .flatMap(meta -> Optional.ofNullable(meta.attributes().get("content")).stream())
        .toList();
  }

  /// One pass over a page; it has a place in the text, and so it is an object of its own.
  private static final class Scan {
    private final String html;
    private final List<Meta> metas = new ArrayList<>();
    private String title = "";
    private boolean inHead = true;
    private int at;

    Scan(String html) {
      this.html = html;
    }

    HtmlHead run() {
      while (at < html.length()) {
        int open = html.indexOf('<', at);
        int textEnd = open < 0 ? html.length() : open;
        inHead &= blank(at, textEnd);
        if (open < 0) {
          break;
        }
        at = open;
        if (html.startsWith("<!--", at)) {
          skipPast("-->", at + 2);
        } else if (at + 1 < html.length() && letter(html.charAt(at + 1))) {
          element();
        } else {
          if (html.regionMatches(true, at, "</head", 0, 6)) {
            inHead = false;
          }
          skipPast(">", at + 1);
        }
      }
      return new HtmlHead(title, metas, !inHead);
    }

    private void skipPast(String mark, int from) {
      int found = html.indexOf(mark, from);
      at = found < 0 ? html.length() : found + mark.length();
    }

    private boolean blank(int from, int to) {
      for (int i = from; i < to; i++) {
        char c = html.charAt(i);
        // U+00EF, U+00BB, U+00BF: the byte order mark of UTF-8.
        if (c > ' ' && c != '\u00ef' && c != '\u00bb' && c != '\u00bf') {
          return false;
        }
      }
      return true;
    }

    private void element() {
      int from = at + 1;
      at = from;
      while (at < html.length() && !space(html.charAt(at)) && ">/".indexOf(html.charAt(at)) < 0) {
        at++;
      }
      String name = html.substring(from, Math.min(at, from + 32)).toLowerCase(Locale.ROOT);
      Map<String, String> attributes = attributes();
      inHead &= OF_THE_HEAD.contains(name);
      if (name.equals("meta") && metas.size() < MOST_METAS) {
        metas.add(new Meta(attributes, inHead));
      }
      if (PLAIN_CONTENT.contains(name)) {
        plainContent(name);
      }
    }

    private void plainContent(String name) {
      int from = at;
      int end = from;
      while (end < html.length()
          && !html.regionMatches(true, end, "</" + name, 0, name.length() + 2)) {
        int next = html.indexOf('<', end + 1);
        end = next < 0 ? html.length() : next;
      }
      if (name.equals("title") && title.isEmpty()) {
        title = tidy(html.substring(from, Math.min(end, from + 4 * LONGEST_TITLE)));
      }
      at = end;
      if (end < html.length()) {
        skipPast(">", end);
      }
    }

    private static String tidy(String text) {
      StringBuilder out = new StringBuilder();
      for (String word : text.split("[ \\t\\r\\n\\f]", -1)) {
        if (!word.isEmpty() && out.length() + word.length() < LONGEST_TITLE) {
          out.append(out.isEmpty() ? "" : " ").append(word);
        }
      }
      return out.toString();
    }

    /// Reads to the end of the tag.
    private Map<String, String> attributes() {
      Map<String, String> read = new LinkedHashMap<>();
      while (at < html.length() && html.charAt(at) != '>') {
        char c = html.charAt(at);
        if (space(c) || c == '/') {
          at++;
          continue;
        }
        int from = at;
        at++;
        while (at < html.length()
            && !space(html.charAt(at))
            && "=>/".indexOf(html.charAt(at)) < 0) {
          at++;
        }
        String name = html.substring(from, at).toLowerCase(Locale.ROOT);
        int mark = at;
        skipSpace();
        String value = "";
        if (at < html.length() && html.charAt(at) == '=') {
          at++;
          skipSpace();
          value = value();
        } else {
          at = mark;
        }
        if (read.size() < 32) {
          read.putIfAbsent(name, value);
        }
      }
      at = Math.min(html.length(), at + 1);
      return read;
    }

    private String value() {
      if (at >= html.length()) {
        return "";
      }
      char quote = html.charAt(at);
      int from = at;
      if (quote == '"' || quote == '\'') {
        int end = html.indexOf(quote, at + 1);
        at = end < 0 ? html.length() : end + 1;
        return Entities.decode(html.substring(from + 1, end < 0 ? html.length() : end));
      }
      while (at < html.length() && !space(html.charAt(at)) && html.charAt(at) != '>') {
        at++;
      }
      return Entities.decode(html.substring(from, at));
    }

    private void skipSpace() {
      while (at < html.length() && space(html.charAt(at))) {
        at++;
      }
    }

    private static boolean space(char c) {
      return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
    }

    private static boolean letter(char c) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
  }
}
