package no.dugnad.wire.mtasts;

import no.dugnad.wire.tag.TagList;

/// An MTA-STS TXT record (RFC 8461 §3.1).
///
/// @param text as it stands
/// @param valid whether it has the syntax of the clause: an `id` of 1 to 32 letters and digits, and
///   nothing but fields
/// @param id the policy's id; empty where there is none
public record StsRecord(String text, boolean valid, String id) {
  private static final int LONGEST_ID = 32;

  /// Whether senders take a text record for one of these: it starts with `v=STSv1;`.
  public static boolean is(String text) {
    return text.startsWith("v=STSv1")
        && TagList.trim(text.substring("v=STSv1".length())).startsWith(";");
  }

  /// Reads a record that [#is(String)] one.
  public static StsRecord parse(String text) {
    TagList list = TagList.of(text);
    String id = list.first("id").orElse("");
    boolean valid =
        is(text)
            && list.malformed().isEmpty()
            && list.all("id").size() == 1
            && list.all("v").size() == 1
            && id.length() <= LONGEST_ID
            && !id.isEmpty()
            && id.chars()
                .allMatch(
                    c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9');
    return new StsRecord(text, valid, id);
  }
}
