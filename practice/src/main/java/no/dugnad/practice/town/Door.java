package no.dugnad.practice.town;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// One way into a site: what answers on port 80 or on port 443.
///
/// @param headers on every page
/// @param pages by path, without query
/// @param otherwise every other path
/// @param trace what is made of TRACE (RFC 9110 §9.3.8)
public record Door(
    List<Page.Header> headers,
    Map<String, Page> pages,
    Page otherwise,
    Trace trace,
    Manner manner) {
  /// What is made of TRACE.
  public enum Trace {
    /// 405.
    REFUSED,
    /// The request comes back, as the method wants.
    ANSWERED,
    /// The connection ends without a word.
    CUT_OFF
  }

  public Door {
    headers = List.copyOf(headers);
    pages = Map.copyOf(pages);
  }

  /// A door with nothing behind it but this answer to every path.
  public static Door of(Page otherwise) {
    return new Door(List.of(), Map.of(), otherwise, Trace.REFUSED, Manner.USUAL);
  }

  /// With one page more, or another in its place.
  public Door page(String path, Page page) {
    Map<String, Page> all = new LinkedHashMap<>(pages);
    all.put(path, page);
    return new Door(headers, all, otherwise, trace, manner);
  }

  /// With a page changed; nothing happens where there is no written answer at that path.
  public Door page(String path, UnaryOperator<Page.Reply> change) {
    return pages.get(path) instanceof Page.Reply reply ? page(path, change.apply(reply)) : this;
  }

  /// With another answer to all other paths.
  public Door otherwise(Page page) {
    return new Door(headers, pages, page, trace, manner);
  }

  /// With a header field on every page, instead of those of that name.
  public Door header(String name, String value) {
    List<Page.Header> all = new ArrayList<>(without(name).headers);
    all.add(new Page.Header(name, value));
    return new Door(all, pages, otherwise, trace, manner);
  }

  /// Without a header field.
  public Door without(String name) {
    return new Door(
        headers.stream().filter(header -> !header.name().equalsIgnoreCase(name)).toList(),
        pages,
        otherwise,
        trace,
        manner);
  }

  /// Making something else of TRACE.
  public Door trace(Trace other) {
    return new Door(headers, pages, otherwise, other, manner);
  }

  /// With another behaviour.
  public Door manner(Manner other) {
    return new Door(headers, pages, otherwise, trace, other);
  }
}
