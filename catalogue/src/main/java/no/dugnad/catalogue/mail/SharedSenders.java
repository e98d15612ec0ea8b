package no.dugnad.catalogue.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;

/// Large services that many organisations let send mail for them.
public record SharedSenders(List<Sender> senders) {
  private static final String RESOURCE = "shared-senders.tsv";

  public SharedSenders {
    senders = List.copyOf(senders);
  }

  /// One name of a service.
  ///
  /// @param service as people know it
  /// @param included what customers include in their SPF records; names below it count too
  /// @param exchangers what the service's mail exchangers lie under, where it receives mail too
  /// @param source where the service says so
  public record Sender(
      String service, DomainName included, Optional<DomainName> exchangers, String source) {}

  /// Reads the shipped table.
  ///
  /// @throws IllegalStateException where it is missing or malformed: the program was built wrongly
  public static SharedSenders read() {
    try (InputStream in = SharedSenders.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: " + RESOURCE + " is missing");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new SharedSenders(
          text.lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(SharedSenders::sender)
              .toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The service that an included name belongs to.
  public Optional<Sender> including(DomainName name) {
    return senders.stream().filter(sender -> name.isWithin(sender.included())).findFirst();
  }

  /// The service that a mail exchanger belongs to.
  public Optional<Sender> receivingAt(DomainName exchanger) {
    return senders.stream()
        .filter(sender -> sender.exchangers().filter(exchanger::isWithin).isPresent())
        .findFirst();
  }

  private static Sender sender(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != 4 || fields[3].isBlank()) {
      throw new IllegalStateException(RESOURCE + ": not four fields between tabs: " + line);
    }
    Optional<DomainName> exchangers =
        fields[2].equals("-") ? Optional.empty() : Optional.of(DomainName.of(fields[2]));
    return new Sender(fields[0], DomainName.of(fields[1]), exchangers, fields[3]);
  }
}
