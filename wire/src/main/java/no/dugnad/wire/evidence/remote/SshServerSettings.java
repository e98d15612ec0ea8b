package no.dugnad.wire.evidence.remote;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.facts.RemoteSignInFacts;
import no.dugnad.wire.evidence.facts.RemoteSignInFacts.Demand;

/// What `sshd -T` prints: the settings in force for everybody whom no `Match` treats apart
/// (sshd_config(5)). A file of settings itself is refused: what it leaves out is not in it.
///
/// With `UsePAM yes` a password is checked by PAM, whose own settings may demand more.
final class SshServerSettings implements SettingsImporter.Settings {
  private static final List<String> NEEDED =
      List.of("authenticationmethods", "passwordauthentication", "pubkeyauthentication", "usepam");

  private static final Map<String, String> METHODS =
      Map.of(
          "pubkeyauthentication", "publickey",
          "passwordauthentication", "password",
          "kbdinteractiveauthentication", "keyboard-interactive",
          "challengeresponseauthentication", "keyboard-interactive",
          "gssapiauthentication", "gssapi-with-mic",
          "hostbasedauthentication", "hostbased");

  private static final Set<String> OWN =
      Set.of(
          "authenticationmethods",
          "passwordauthentication",
          "pubkeyauthentication",
          "kbdinteractiveauthentication",
          "permitrootlogin",
          "usepam");

  @Override
  public boolean knows(List<String> lines) {
    return lines.stream()
            .map(line -> SettingsImporter.word(line).toLowerCase(Locale.ROOT))
            .filter(OWN::contains)
            .distinct()
            .count()
        >= 2;
  }

  @Override
  public Reading read(String format, List<String> lines) {
    Map<String, String> settings = new HashMap<>();
    for (String line : lines) {
      String word = SettingsImporter.word(line).toLowerCase(Locale.ROOT);
      if (!word.isEmpty()) {
        settings.putIfAbsent(word, SettingsImporter.rest(line).toLowerCase(Locale.ROOT));
      }
    }
    for (String needed : NEEDED) {
      if (!settings.containsKey(needed) || settings.containsKey("match")) {
        return new Reading.Bad(BadFile.lacks("sshd -T: " + needed));
      }
    }
    Set<String> enabled = new TreeSet<>();
    METHODS.forEach((setting, method) -> {
      if (settings.getOrDefault(setting, "no").equals("yes")) {
        enabled.add(method);
      }
    });
    List<Set<String>> ways = ways(settings.getOrDefault("authenticationmethods", ""), enabled);
    boolean pam = settings.getOrDefault("usepam", "yes").equals("yes");
    Demand weakest =
        ways.stream().map(way -> demand(way, pam)).sorted().findFirst().orElse(Demand.NOBODY);
    return new Reading.Read(format, new RemoteSignInFacts(weakest, ways.size(), true, false));
  }

  // Lists parted by blanks, one of which must be gone through whole; `any` is each method alone.
  private static List<Set<String>> ways(String lists, Set<String> enabled) {
    if (lists.isBlank() || lists.equals("any")) {
      return enabled.stream().map(Set::of).toList();
    }
    return Arrays.stream(lists.split("\\s+"))
        .<Set<String>>map(list -> {
          Set<String> methods = new TreeSet<>();
          for (String method : list.split(",")) {
            methods.add(method.split(":", 2)[0]);
          }
          return methods;
        })
        .filter(enabled::containsAll)
        .toList();
  }

  private static Demand demand(Set<String> way, boolean pam) {
    boolean key = way.contains("publickey");
    boolean asked = way.contains("password") || way.contains("keyboard-interactive");
    if (key) {
      return asked ? Demand.KEY_AND_PASSWORD : Demand.KEY;
    }
    return way.equals(Set.of("password")) && !pam ? Demand.PASSWORD : Demand.ELSEWHERE;
  }
}
