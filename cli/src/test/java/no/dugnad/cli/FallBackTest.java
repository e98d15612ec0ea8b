package no.dugnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import no.dugnad.catalogue.trust.ShippedRoots;
import no.dugnad.judge.Checks;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.observe.dns.DnsSettings;
import no.dugnad.observe.socket.Wiring;
import no.dugnad.observe.socket.WiringFile;
import no.dugnad.report.Language;
import no.dugnad.run.RunListener;
import no.dugnad.run.scope.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where port 53 is closed, the machine's resolvers are asked; where none is known, somebody is
/// asked to name one.
class FallBackTest {
  /// A wiring that leads nowhere: no packet leaves this machine, and no look-up is answered.
  private static Setup closed(FallBack fallBack) {
    Wiring nowhere = ((WiringFile.Read.Good) WiringFile.read("{\"wiring\": []}")).wiring();
    return new Setup(
        nowhere,
        Scope.none(),
        DnsSettings.standard(),
        fallBack,
        ShippedRoots.read(),
        InstantSource.system());
  }

  private static boolean wantsResolver(FallBack fallBack) {
    CheckSession session =
        new CheckSession(
            List.of(DomainName.of("fjellby.kommune.no")),
            Checks.chosen(List.of("mail.spf", "dns.ns"), List.of()),
            List.of());
    session.report(closed(fallBack), new RunListener() {});
    return session.wantsResolver();
  }

  @Test
  void where_port_53_is_closed_and_no_resolver_is_known_one_is_wanted() {
    assertThat(wantsResolver(new FallBack.Missing())).isTrue();
  }

  @Test
  void who_said_how_names_are_resolved_is_not_asked_again() {
    assertThat(wantsResolver(new FallBack.Unwanted())).isFalse();
  }

  @Test
  void known_resolvers_are_asked_instead() {
    FallBack known = FallBack.to(List.of(IpAddress.literal("192.0.2.53")));

    assertThat(wantsResolver(known)).isFalse();
    assertThat(closed(known).fallenBack().orElseThrow().dns().mode())
        .isEqualTo(new DnsSettings.Mode.Forwarding(List.of(IpAddress.literal("192.0.2.53")), 53));
  }

  @Test
  void a_machine_without_the_file_or_with_no_address_in_it_names_no_resolver(@TempDir Path folder)
      throws IOException {
    Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, 0});
    Path other = Files.writeString(folder.resolve("other"), "search kommune.no\nnameserver here\n");
    for (Path file : List.of(folder.resolve("absent"), folder, binary, other)) {
      assertThat(FallBack.to(SystemResolvers.read(file))).isEqualTo(new FallBack.Missing());
    }
    Path good = Files.writeString(folder.resolve("good"), "nameserver 192.0.2.53\n");
    assertThat(FallBack.to(SystemResolvers.read(good)))
        .isEqualTo(new FallBack.Resolvers(List.of(IpAddress.literal("192.0.2.53"))));
  }

  @Test
  void the_sentence_says_what_to_do_in_each_language() {
    for (Language language : Language.values()) {
      assertThat(new Words(language).say(Sentence.of("resolver.missing"))).contains("--resolver ");
    }
  }
}
