package no.dugnad.practice.pki;

import java.security.Security;
import java.util.Arrays;
import java.util.Set;

/// What the security properties of this process let its TLS speak. They belong to a whole JVM and
/// are read once, when TLS is first used: a process of practice's own lets them go, so that its
/// servers can be as old as a fault wants; where practice stands inside another process they are
/// that one's, and what it may not speak is scripted ([OldHello]).
public final class OldTls {
  private static final String TLS = "jdk.tls.disabledAlgorithms";
  private static final String PATHS = "jdk.certpath.disabledAlgorithms";
  private static final Set<String> TODAY = Set.of("TLSv1.3", "TLSv1.2");

  private OldTls() {}

  /// Lets this process speak every version, suite and signature that the JDK knows. To be called
  /// before TLS is first used, and only where nothing but practice runs.
  public static void allowInThisProcess() {
    Security.setProperty(TLS, "");
    Security.setProperty(PATHS, "");
  }

  /// Whether a version (JSSE's name) is still in use (RFC 8996).
  static boolean isOfToday(String protocol) {
    return TODAY.contains(protocol);
  }

  /// Whether a suite is of TLS 1.3, or is an authenticated one with forward secrecy (RFC 9325
  /// §4.2).
  static boolean isSuiteOfToday(String suite) {
    return !suite.contains("_WITH_")
        || (suite.startsWith("TLS_ECDHE_") || suite.startsWith("TLS_DHE_"))
            && (suite.contains("_GCM_") || suite.contains("_CHACHA20_"));
  }

  /// Whether a version (JSSE's name) may be spoken in this process.
  static boolean mayBeSpoken(String protocol) {
    String forbidden = Security.getProperty(TLS);
    return isOfToday(protocol)
        || forbidden == null
        || Arrays.stream(forbidden.split(",")).map(String::strip).noneMatch(protocol::equals);
  }
}
