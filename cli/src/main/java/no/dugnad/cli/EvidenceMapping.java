package no.dugnad.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import no.dugnad.wire.evidence.machines.Mapping;
import picocli.CommandLine.Option;

/// Which column of somebody's own table is what: said at once, or kept in a file from last time.
final class EvidenceMapping {
  private static final long LONGEST = 1 << 16;

  @Option(names = "--map", paramLabel = "${bundle:label.column}")
  private String map = "";

  @Option(names = "--mapping", paramLabel = "${bundle:label.file}")
  private Optional<Path> kept = Optional.empty();

  @Option(names = "--save-map", paramLabel = "${bundle:label.file}")
  private Optional<Path> save = Optional.empty();

  /// The mapping that was chosen, and kept where that was asked for.
  ///
  /// @throws WrongUse where it is none, or would be kept over something else
  Mapping chosen() {
    if (!map.isEmpty() && kept.isPresent()) {
      throw WrongUse.of("evidence.two-maps");
    }
    Mapping mapping = map.isEmpty() ? fromFile() : said(map);
    save.ifPresent(file -> keep(mapping, file));
    return mapping;
  }

  private static Mapping said(String text) {
    return Mapping.read(text).orElseThrow(() -> WrongUse.of("evidence.map"));
  }

  private Mapping fromFile() {
    return kept.map(file ->
            read(file)
                .orElseThrow(() -> WrongUse.of("evidence.mapping").with("file", file.toString())))
        .orElse(Mapping.NONE);
  }

  private static Optional<Mapping> read(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) <= LONGEST
          ? Mapping.read(Files.readString(file))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  // Only another mapping is written over: a slip of the hand must not cost somebody a file.
  private static void keep(Mapping mapping, Path file) {
    if (mapping.equals(Mapping.NONE)) {
      throw WrongUse.of("evidence.save-map");
    }
    if (Files.exists(file) && read(file).isEmpty()) {
      throw WrongUse.of("evidence.save-map.taken").with("file", file.toString());
    }
    try {
      Files.writeString(file, mapping.written(), StandardCharsets.UTF_8);
    } catch (IOException unwritable) {
      throw WrongUse.of("evidence.save-map.unwritable").with("file", file.toString());
    }
  }
}
