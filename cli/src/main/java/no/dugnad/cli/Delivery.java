package no.dugnad.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
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

/// Writes a report where it was asked for; a file is there whole or not at all ([WholeFile]).
final class Delivery {
  private static final String OPTION = "--out";

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
      WholeFile.write(options.out().get(), OPTION, stream -> write(report, texts, stream, false));
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

  /// Said before a run whose report could not be written anyway.
  ///
  /// @throws WrongUse where the folder is not there or not writable
  void requireWritable() {
    options.out().ifPresent(file -> WholeFile.requireWritable(file, OPTION));
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
