package no.dugnad.wire.evidence.importers;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Importer;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.backup.BackupImporters;
import no.dugnad.wire.evidence.directory.DirectoryImporters;
import no.dugnad.wire.evidence.entra.EntraImporters;
import no.dugnad.wire.evidence.json.ItemImporter;
import no.dugnad.wire.evidence.json.JsonItems;
import no.dugnad.wire.evidence.json.JsonStep;
import no.dugnad.wire.evidence.machines.MachineImporters;
import no.dugnad.wire.evidence.machines.Mapping;
import no.dugnad.wire.evidence.machines.TablePreview;
import no.dugnad.wire.evidence.mail.MailImporters;
import no.dugnad.wire.evidence.outside.OutsideImporters;
import no.dugnad.wire.evidence.remote.RemoteImporters;
import no.dugnad.wire.evidence.scan.ScanImporters;
import no.dugnad.wire.evidence.text.Text;

/// Tells by what is in a file which kind of evidence it is, and reads it.
public final class Importers {
  private static final int BEGINNING = 1 << 14;

  private Importers() {}

  /// Every importer. No two know the same file.
  public static List<Importer> all() {
    return with(Mapping.NONE);
  }

  /// Every importer, of which those that read tables of machines go by a mapping.
  static List<Importer> with(Mapping mapping) {
    return Stream.of(
            EntraImporters.all(),
            DirectoryImporters.all(),
            BackupImporters.all(),
            ScanImporters.all(),
            OutsideImporters.all(),
            RemoteImporters.all(),
            MailImporters.all(),
            MachineImporters.with(mapping))
        .flatMap(List::stream)
        .toList();
  }

  /// Reads a file as the first format that knows it. Nothing of a file with a fault is kept.
  ///
  /// @throws IOException where the bytes cannot be had
  public static Reading read(Content content) throws IOException {
    return read(content, Mapping.NONE);
  }

  /// As [#read(Content)], where somebody has said which column of a table is what. Files of other
  /// kinds are read as ever.
  ///
  /// @throws IOException where the bytes cannot be had
  public static Reading read(Content content, Mapping mapping) throws IOException {
    try {
      return switch (Unzipped.of(content)) {
        case Unzipped.Open(Content open) -> recognised(open, mapping);
        case Unzipped.Bad(BadFile why) -> new Reading.Bad(why);
      };
    } catch (TooLarge large) {
      return new Reading.Bad(BadFile.whole(Problem.TOO_LARGE));
    } catch (ZipException damaged) {
      return new Reading.Bad(BadFile.whole(Problem.ZIP));
    }
  }

  /// What the columns of a table would be taken as; empty where the content is no table, or cannot
  /// be read.
  ///
  /// @throws IOException where the bytes cannot be had
  public static Optional<TablePreview> preview(Content content, Mapping mapping)
      throws IOException {
    try {
      return switch (Unzipped.of(content)) {
        case Unzipped.Open(Content open) -> {
          String beginning = Text.beginning(open, BEGINNING).stripLeading();
          boolean other = beginning.isEmpty() || "{[<".indexOf(beginning.charAt(0)) >= 0;
          yield other ? Optional.empty() : TablePreview.of(open, mapping);
        }
        case Unzipped.Bad(_) -> Optional.empty();
      };
    } catch (TooLarge | ZipException unreadable) {
      return Optional.empty();
    }
  }

  private static Reading recognised(Content content, Mapping mapping) throws IOException {
    String beginning = Text.beginning(content, BEGINNING);
    if (beginning.isBlank()) {
      return new Reading.Bad(BadFile.whole(Problem.EMPTY));
    }
    for (Importer importer : with(mapping)) {
      switch (importer.read(content)) {
        case Reading.NotThisKind() -> {}
        case Reading.Read read -> {
          return read;
        }
        case Reading.Bad bad -> {
          return bad;
        }
      }
    }
    return new Reading.Bad(unknown(content, beginning));
  }

  // Nobody knew it. Where it is broken as JSON, that is the likelier reason and the one that helps.
  private static BadFile unknown(Content content, String beginning) throws IOException {
    if (ItemImporter.looksLikeJson(content)) {
      try (JsonItems items = JsonItems.of(content)) {
        while (true) {
          switch (items.next()) {
            case JsonStep.Item _ -> {}
            case JsonStep.End() -> {
              return BadFile.whole(Problem.UNKNOWN_KIND);
            }
            case JsonStep.Bad(BadFile why) -> {
              return why;
            }
          }
        }
      }
    }
    boolean zip = beginning.startsWith("PK");
    boolean text = !zip && beginning.chars().noneMatch(c -> c == 0);
    return BadFile.whole(text ? Problem.UNKNOWN_KIND : zip ? Problem.ARCHIVE : Problem.BINARY);
  }
}
