package no.dugnad.wire.evidence.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.facts.RemoteSignInFacts;
import no.dugnad.wire.evidence.facts.RemoteSignInFacts.Demand;

/// Settings of an OpenVPN server (openvpn(8), 2.6). A client must have a certificate unless
/// `verify-client-cert` says otherwise, and a password where a script, a plugin or the management
/// interface checks one. What those ask for is not in the file, so that a password is never known
/// to be all that is asked for. Without either, OpenVPN does not start.
final class OpenVpnSettings implements SettingsImporter.Settings {
  private static final Set<String> SERVER =
      Set.of("server", "server-bridge", "server-ipv6", "verify-client-cert");
  private static final Set<String> PASSWORD =
      Set.of("auth-user-pass-verify", "management-client-auth");

  /// They may decide who gets in, and what they decide is elsewhere.
  private static final Set<String> OUTSIDE = Set.of("config", "client-connect", "tls-verify");

  private static final Set<String> WORDS =
      Set.of(
          ("port proto proto-force dev dev-type ca cert key dh pkcs12 server server-bridge"
                  + " server-ipv6 mode tls-server tls-client topology keepalive cipher data-ciphers"
                  + " push local remote client nobind float persist-key persist-tun client-to-client"
                  + " user group duplicate-cn tls-auth tls-crypt tls-crypt-v2 key-direction"
                  + " ifconfig-pool-persist status verb mute log log-append auth"
                  + " username-as-common-name management script-security explicit-exit-notify"
                  + " max-clients crl-verify tls-version-min tls-groups tls-cipher tls-ciphersuites"
                  + " route route-ipv6 resolv-retry setenv auth-gen-token auth-nocache auth-user-pass"
                  + " auth-user-pass-optional auth-user-pass-verify ccd-exclusive client-config-dir"
                  + " client-disconnect client-connect config plugin verify-client-cert"
                  + " client-cert-not-required management-client-auth remote-cert-tls verify-x509-name"
                  + " opt-verify learn-address ecdh-curve reneg-sec comp-lzo compress"
                  + " allow-compression sndbuf rcvbuf tun-mtu mssfix fast-io multihome ifconfig"
                  + " ifconfig-ipv6 daemon writepid cd chroot tls-verify up down")
              .split(" "));

  private static final Set<String> KEYS =
      Set.of("key", "tls-auth", "tls-crypt", "tls-crypt-v2", "secret", "pkcs12", "auth-user-pass");

  @Override
  public boolean knows(List<String> lines) {
    List<String> words = options(lines).stream().map(SettingsImporter::word).toList();
    long known = words.stream().filter(WORDS::contains).count();
    boolean own =
        words.contains("dev")
            || words.contains("verify-client-cert")
            || words.contains("auth-user-pass-verify")
            || words.contains("server-bridge");
    // The last line may be cut, and a newer version has words that we do not know.
    return own && known >= 2 && known >= 0.8 * words.size() - 1;
  }

  // Without comments and without what stands between tags, such as <key>.
  private static List<String> options(List<String> lines) {
    List<String> options = new ArrayList<>();
    Optional<String> until = Optional.empty();
    for (String line : lines) {
      if (until.isPresent()) {
        until = until.filter(end -> !end.equals(line));
      } else if (line.matches("<[a-z0-9-]{1,40}>")) {
        until = Optional.of("</" + line.substring(1));
        options.add(line);
      } else if (!line.isEmpty() && line.charAt(0) != '#' && line.charAt(0) != ';') {
        options.add(line.startsWith("--") ? line.substring(2) : line);
      }
    }
    return options;
  }

  @Override
  public Reading read(String format, List<String> lines) {
    boolean server = false;
    boolean certificate = true;
    boolean password = false;
    boolean optional = false;
    boolean outside = false;
    boolean secrets = false;
    for (String line : options(lines)) {
      String word = SettingsImporter.word(line);
      String rest = SettingsImporter.rest(line).toLowerCase(Locale.ROOT);
      server |= SERVER.contains(word) || word.equals("mode") && rest.startsWith("server");
      certificate &= !isWithoutCertificate(word, rest);
      password |= PASSWORD.contains(word) || word.equals("plugin") && isSignIn(rest);
      optional |= word.equals("auth-user-pass-optional");
      outside |=
          OUTSIDE.contains(word)
              || word.equals("plugin") && !isSignIn(rest) && !rest.contains("down-root");
      secrets |= word.startsWith("<") && KEYS.contains(word.substring(1, word.length() - 1));
    }
    if (!server) {
      return new Reading.Bad(BadFile.lacks("server"));
    }
    boolean demanded = password && !optional;
    if (!certificate && !password && !outside) {
      return new Reading.Bad(BadFile.lacks("auth-user-pass-verify"));
    }
    return new Reading.Read(
        format, new RemoteSignInFacts(demand(certificate, demanded, outside), 1, false, secrets));
  }

  private static boolean isWithoutCertificate(String word, String rest) {
    return word.equals("client-cert-not-required")
        || word.equals("verify-client-cert")
            && (rest.startsWith("none") || rest.startsWith("optional"));
  }

  private static boolean isSignIn(String plugin) {
    return plugin.contains("auth")
        || plugin.contains("ldap")
        || plugin.contains("radius")
        || plugin.contains("pam");
  }

  private static Demand demand(boolean certificate, boolean password, boolean outside) {
    if (certificate && password) {
      return Demand.KEY_AND_PASSWORD;
    }
    if (outside || !certificate && !password) {
      return Demand.UNSAID;
    }
    return certificate ? Demand.KEY : Demand.ELSEWHERE;
  }
}
