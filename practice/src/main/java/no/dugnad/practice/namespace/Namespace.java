package no.dugnad.practice.namespace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// A network namespace that was made here and is removed on [#close], with addresses on its
/// loopback. Whoever connects to them from inside does so from an address that is in none of their
/// networks, as a stranger on the internet would. Needs Linux, root and `ip` of iproute2.
public final class Namespace implements AutoCloseable {
  /// Of the ranges for benchmarks (RFC 2544, RFC 5180).
  private static final String STRANGER_4 = "198.18.0.1";

  private static final String STRANGER_6 = "2001:2::1";

  /// Each is a process, so this is seconds.
  private static final int TRIES = 1_000;

  private final String name;

  private Namespace(String name) {
    this.name = name;
  }

  /// Makes it.
  ///
  /// @param addresses literals; those of a family that the kernel lacks are left out
  /// @throws IOException where it exists already, or may not or cannot be made, with what `ip` said
  public static Namespace make(String name, Collection<String> addresses)
      throws IOException, InterruptedException {
    run(List.of("ip", "netns", "add", name), "");
    Namespace made = new Namespace(name);
    try {
      List<String> ours =
          addresses.stream().filter(one -> !isSix(one) || hasIpv6()).distinct().toList();
      made.batch(addressed(ours));
      made.awaitRoutes(ours.stream().filter(Namespace::isSix).count());
      made.batch(routed(ours));
      return made;
    } catch (IOException | InterruptedException e) {
      made.close();
      throw e;
    }
  }

  private static String addressed(List<String> addresses) {
    StringBuilder commands = new StringBuilder("link set lo up\n");
    commands.append("addr add ").append(STRANGER_4).append("/32 dev lo\n");
    if (hasIpv6()) {
      commands.append("addr add ").append(STRANGER_6).append("/128 dev lo nodad\n");
    }
    for (String address : addresses) {
      commands
          .append("addr add ")
          .append(address)
          .append(isSix(address) ? "/128 dev lo nodad\n" : "/32 dev lo\n");
    }
    return commands.toString();
  }

  /// Has what goes to these addresses come from the stranger's.
  private static String routed(List<String> addresses) {
    StringBuilder commands = new StringBuilder();
    for (String address : addresses) {
      commands
          .append("route del local ")
          .append(address)
          .append(" dev lo table local\nroute add local ")
          .append(address)
          .append(isSix(address) ? "/128" : "/32")
          .append(" dev lo table local src ")
          .append(isSix(address) ? STRANGER_6 : STRANGER_4)
          .append('\n');
    }
    return commands.toString();
  }

  /// Waits until the kernel has made a route for each IPv6 address: it does so in its own time, and
  /// a route that came after ours would win over it.
  private void awaitRoutes(long addresses) throws IOException, InterruptedException {
    long expected = addresses == 0 ? 0 : addresses + 1;
    for (int i = 0; i < TRIES; i++) {
      String table = run(List.of("ip", "-n", name, "-6", "route", "show", "table", "local"), "");
      long made =
          table
              .lines()
              .filter(line -> line.startsWith("local ") && !line.startsWith("local ::1 "))
              .count();
      if (made >= expected) {
        return;
      }
    }
    throw new IOException("the kernel makes no routes for the addresses of " + name);
  }

  private static boolean isSix(String address) {
    return address.contains(":");
  }

  private void batch(String commands) throws IOException, InterruptedException {
    run(List.of("ip", "-n", name, "-batch", "-"), commands);
  }

  /// Whether this kernel speaks IPv6.
  public static boolean hasIpv6() {
    return java.nio.file.Files.exists(java.nio.file.Path.of("/proc/net/if_inet6"));
  }

  /// A command that runs inside.
  public List<String> inside(String... command) {
    List<String> whole = new ArrayList<>(List.of("ip", "netns", "exec", name));
    whole.addAll(Arrays.asList(command));
    return whole;
  }

  private static String run(List<String> command, String input)
      throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.US_ASCII));
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + ": " + said.strip());
    }
    return said;
  }

  @Override
  public void close() {
    try {
      run(List.of("ip", "netns", "delete", name), "");
    } catch (IOException e) {
      // Somebody else removed it, which is as well.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
