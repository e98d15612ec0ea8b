package no.dugnad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.dugnad.cli.real.Programs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// With a wiring, nothing leaves loopback: a whole check in a network namespace that has a second
/// interface with default routes, where a packet filter counts what programs send by it. The check
/// runs without any of root's capabilities, as an ordinary user does, with and without IPv6. Needs
/// Linux and root to make the namespace; skips otherwise, and says so.
class HermeticTest {
  private static final Pattern PACKETS = Pattern.compile("packets (\\d+)");

  // The kernel's own packets (neighbour discovery) belong to no program: they have no owner.
  private static final String RULES =
      """
      table inet trap {
        counter strays { }
        chain out {
          type filter hook output priority 0;
          oifname != "lo" meta skuid >= 0 counter name strays
        }
      }
      """;

  private static final String SCRIPT =
      """
      set -e
      ip link set lo up
      ip link add trap type veth peer name end
      ip addr add 10.99.0.2/24 dev trap
      if [ "$SIX" = true ]; then ip addr add fd99::2/64 dev trap nodad
      else echo 1 >/proc/sys/net/ipv6/conf/all/disable_ipv6; fi
      ip link set trap up; ip link set end up
      ip route add default dev trap
      if [ "$SIX" = true ]; then ip -6 route add default dev trap; fi
      printf '%s' "$RULES" | nft -f -
      setpriv --bounding-set=-all "$JAVA" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
        -cp "$CLASSES" no.dugnad.cli.StrayCheck
      nft list counter inet trap strays
      # That the trap works: one packet to an address that is not wired.
      echo stray >/dev/udp/9.9.9.9/53
      nft list counter inet trap strays
      """;

  @ParameterizedTest(name = "with IPv6: {0}")
  @ValueSource(booleans = {true, false})
  void with_a_wiring_no_packet_leaves_loopback(boolean six) throws Exception {
    assumeTrue(
        Programs.isRoot() && Programs.missing("unshare", "ip", "nft", "setpriv", "bash").isEmpty(),
        "needs Linux, root, unshare, ip, nft, setpriv and bash");

    List<String> lines = run(six);

    List<String> counted = lines.stream().filter(line -> line.contains("packets ")).toList();
    assertThat(counted).hasSize(2);
    assertThat(packets(counted.getFirst())).as("packets off loopback").isZero();
    assertThat(packets(counted.getLast())).as("the trap counts").isEqualTo(1);
    assertThat(lines).filteredOn(line -> line.startsWith("finding\t")).hasSizeGreaterThan(50);
    for (String stray : List.of("9.9.9.9:25", "203.0.113.200:443", "192.168.7.7:80")) {
      assertThat(lines)
          .as("what is not wired is looked for, and can't be reached")
          .filteredOn(line -> line.contains("endpoint:" + stray) && !line.contains("reverse"))
          .isNotEmpty()
          .allMatch(line -> line.endsWith("unknown\tcommon.unreachable"));
    }
  }

  private static long packets(String line) {
    Matcher matcher = PACKETS.matcher(line);
    assertThat(matcher.find()).isTrue();
    return Long.parseLong(matcher.group(1));
  }

  private static List<String> run(boolean six) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("unshare", "--net", "bash", "-c", SCRIPT);
    builder.environment().put("RULES", RULES);
    builder.environment().put("SIX", Boolean.toString(six));
    builder
        .environment()
        .put("JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
    builder.environment().put("CLASSES", System.getProperty("java.class.path"));
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(text).isZero();
    return text.lines().toList();
  }
}
