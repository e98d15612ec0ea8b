package no.dugnad.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import no.dugnad.report.Texts;
import no.dugnad.report.assess.Assessment;
import no.dugnad.report.html.AssessmentPage;
import no.dugnad.report.json.AssessmentJson;
import no.dugnad.report.terminal.AssessmentPages;

/// Writes an assessment in the format and to the place that was asked for.
///
/// @param out the file; empty where standard output is meant
record AssessDelivery(Format format, Optional<Path> out, Texts texts, boolean verbose) {
  private static final String OPTION = "--out";

  /// The formats there are.
  enum Format {
    HUMAN,
    JSON,
    HTML;

    /// @throws WrongUse where it is none of those there are
    static Format of(String name) {
      for (Format one : values()) {
        if (one.written().equals(name)) {
          return one;
        }
      }
      throw WrongUse.of("format.unknown.assess")
          .with("name", name)
          .likely(Spelling.nearest(name, Arrays.stream(values()).map(Format::written).toList()));
    }

    private String written() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Said before the work is done.
  ///
  /// @throws WrongUse where the file could not be written anyway
  void requireWritable() {
    out.ifPresent(file -> WholeFile.requireWritable(file, OPTION));
  }

  /// @throws WrongUse where it can't be written
  void deliver(Assessment assessment, PrintStream standardOutput) {
    if (out.isPresent()) {
      WholeFile.write(
          out.get(), OPTION, stream -> write(assessment, stream, StandardCharsets.UTF_8, false));
      return;
    }
    try {
      write(assessment, standardOutput, Terminal.charset(), Terminal.outIsScreen());
    } catch (IOException closed) {
      throw WrongUse.of("stdout");
    }
    // A PrintStream keeps its troubles to itself until it is asked.
    if (standardOutput.checkError()) {
      throw WrongUse.of("stdout");
    }
  }

  private void write(Assessment assessment, OutputStream stream, Charset charset, boolean screen)
      throws IOException {
    switch (format) {
      case HUMAN -> {
        Writer writer = new OutputStreamWriter(stream, charset);
        AssessmentPages.write(assessment, texts, Terminal.sheet(screen, charset, verbose), writer);
        writer.flush();
      }
      case JSON -> AssessmentJson.write(assessment, texts, stream);
      case HTML -> {
        Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        AssessmentPage.write(assessment, texts, writer);
        writer.flush();
      }
    }
  }
}
