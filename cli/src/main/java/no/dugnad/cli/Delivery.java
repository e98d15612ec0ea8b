package no.dugnad.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.Optional;
import no.dugnad.report.Report;
import no.dugnad.report.Texts;
import no.dugnad.report.csv.CsvReport;
import no.dugnad.report.html.HtmlReport;
import no.dugnad.report.json.JsonReport;
import no.dugnad.report.json.NdjsonReport;
import no.dugnad.report.json.SarifReport;
import no.dugnad.report.terminal.TerminalReport;

/// Writes a report where it was asked for. A file is written beside its place and moved there when
/// it is whole, so that a full disk or a killed process never leaves half a report.
final class Delivery {
  private final OutputOptions options;
  private final PrintStream standardOutput;

  Delivery(OutputOptions options, PrintStream standardOutput) {
    this.options = options;
    this.standardOutput = standardOutput;
  }

  /// @throws WrongUse where the file can't be written
  void deliver(Report report, Texts texts) {
    Optional<Path> file = options.out();
    if (file.isEmpty()) {
      try {
        write(report, texts, standardOutput, Terminal.outIsScreen());
        standardOutput.flush();
      } catch (IOException closed) {
        throw new WrongUse("Standard output was closed before the report was written.");
      }
      return;
    }
    Path target = file.get().toAbsolutePath();
    Path folder = Optional.ofNullable(target.getParent()).orElse(target);
    try {
      Path whole = Files.createTempFile(folder, ".dugnad-", ".part");
      try {
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(whole))) {
          write(report, texts, stream, false);
        }
        Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(whole);
      }
    } catch (IOException unwritable) {
      throw new WrongUse("--out: " + file.get() + " can't be written: " + why(folder) + ".");
    }
  }

  /// Said before a run whose report could not be written anyway.
  ///
  /// @throws WrongUse where the folder is not there or not writable
  void requireWritable() {
    options
        .out()
        .ifPresent(file -> {
          Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
          if (Files.isDirectory(file)) {
            throw new WrongUse("--out: " + file + " is a folder; name a file in it.");
          }
          if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new WrongUse("--out: " + file + " can't be written: " + why(folder) + ".");
          }
        });
  }

  private static String why(Path folder) {
    if (!Files.isDirectory(folder)) {
      return "there is no folder " + folder;
    }
    return Files.isWritable(folder) ? "the disk may be full" : folder + " is not writable for you";
  }

  private void write(Report report, Texts texts, OutputStream stream, boolean screen)
      throws IOException {
    switch (options.format()) {
      case HUMAN -> {
        Charset charset = screen ? Terminal.charset() : outCharset();
        Writer writer = new OutputStreamWriter(stream, charset);
        TerminalReport.write(report, texts, Terminal.sheet(screen, options.verbose()), writer);
        writer.flush();
      }
      case JSON -> JsonReport.write(report, texts, stream);
      case NDJSON -> NdjsonReport.write(report, texts, stream);
      case HTML -> {
        Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        HtmlReport.write(report, texts, ZoneId.systemDefault(), writer);
        writer.flush();
      }
      case CSV -> {
        Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        CsvReport.write(report, texts, writer);
        writer.flush();
      }
      case SARIF -> SarifReport.write(report, texts, stream);
    }
  }

  private Charset outCharset() {
    return options.out().isPresent() ? StandardCharsets.UTF_8 : Terminal.charset();
  }
}
