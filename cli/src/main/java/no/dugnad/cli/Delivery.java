package no.dugnad.cli;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
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
import java.util.Locale;
import java.util.Optional;
import no.dugnad.report.Occasion;
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
  private final Occasion occasion;
  private final PrintStream standardOutput;

  Delivery(OutputOptions options, Occasion occasion, PrintStream standardOutput) {
    this.options = options;
    this.occasion = occasion;
    this.standardOutput = standardOutput;
  }

  /// @param begun the lines that were written to standard output while the run went on, where they
  ///   were
  /// @throws WrongUse where it can't be written
  void deliver(Report report, Texts texts, Optional<NdjsonReport> begun) {
    if (options.out().isPresent()) {
      toFile(report, texts, options.out().get());
      return;
    }
    try {
      if (begun.isPresent()) {
        begun.get().finish(report);
      } else {
        write(report, texts, standardOutput, Terminal.outIsScreen());
      }
    } catch (IOException closed) {
      throw WrongUse.of("stdout");
    }
    // A PrintStream keeps its troubles to itself until it is asked.
    if (standardOutput.checkError()) {
      throw WrongUse.of("stdout");
    }
  }

  private void toFile(Report report, Texts texts, Path given) {
    try {
      if (Files.exists(given) && !Files.isRegularFile(given)) {
        // A device or a pipe is written to, and never replaced by a file.
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(given))) {
          write(report, texts, stream, false);
        }
        return;
      }
      // Where the name is a link, the file that it leads to is the one to replace.
      Path target = Files.exists(given) ? given.toRealPath() : given.toAbsolutePath();
      // Made anew, so that nothing that somebody else put there is written to.
      Path whole = Files.createFile(target.resolveSibling(partName(target)));
      try {
        try (FileOutputStream file = new FileOutputStream(whole.toFile())) {
          OutputStream stream = new BufferedOutputStream(file);
          write(report, texts, stream, false);
          stream.flush();
          file.getFD().sync();
        }
        Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(whole);
      }
    } catch (IOException unwritable) {
      String said = String.valueOf(unwritable.getMessage()).toLowerCase(Locale.ROOT);
      boolean full = said.contains("no space") || said.contains("quota") || said.contains("disk");
      throw WrongUse.of(full ? "out.full" : "out.failed").with("file", given);
    }
  }

  private static String partName(Path target) {
    String unique = ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());
    return "." + target.getFileName() + "." + unique + ".part";
  }

  /// Said before a run whose report could not be written anyway.
  ///
  /// @throws WrongUse where the folder is not there or not writable
  void requireWritable() {
    options.out().ifPresent(Delivery::requireWritable);
  }

  private static void requireWritable(Path file) {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    if (Files.isDirectory(file)) {
      throw WrongUse.of("out.folder").with("file", file);
    }
    if (!Files.isDirectory(folder)) {
      throw WrongUse.of("out.no-folder").with("file", file).with("folder", folder);
    }
    boolean replaces = !Files.exists(file) || Files.isRegularFile(file);
    if (replaces ? !mayCreateIn(folder) : !Files.isWritable(file)) {
      throw WrongUse.of("out.not-writable").with("file", file).with("folder", folder);
    }
  }

  /// By trying: for root, and on some file systems, the rights of a folder tell too little.
  private static boolean mayCreateIn(Path folder) {
    try {
      Files.delete(Files.createTempFile(folder, ".dugnad-", ".part"));
      return true;
    } catch (IOException | SecurityException no) {
      return false;
    }
  }

  private void write(Report report, Texts texts, OutputStream stream, boolean screen)
      throws IOException {
    switch (options.format()) {
      case HUMAN -> {
        Charset charset = options.out().isPresent() ? StandardCharsets.UTF_8 : Terminal.charset();
        Writer writer = new OutputStreamWriter(stream, charset);
        TerminalReport.write(
            report, occasion, texts, Terminal.sheet(screen, charset, options.verbose()), writer);
        writer.flush();
      }
      case JSON -> JsonReport.write(report, texts, stream);
      case NDJSON -> NdjsonReport.write(report, texts, stream);
      case HTML -> {
        Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        HtmlReport.write(report, occasion, texts, ZoneId.systemDefault(), writer);
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
}
