package no.dugnad.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import no.dugnad.model.measure.Answers;
import no.dugnad.model.measure.GivenAnswer;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.wire.answers.AnswersJson;

/// The answers while they are given: each is in the file before the next is asked for.
final class AskedAnswers {
  static final String OPTION = "--answers";
  private static final long LAST_SAVE_SECONDS = 5;

  private final Path file;
  private final ReentrantLock saving = new ReentrantLock();
  private volatile Answers answers;
  private volatile boolean saved;

  AskedAnswers(Path file, Answers before) {
    this.file = file;
    this.answers = before;
  }

  Path file() {
    return file;
  }

  Answers all() {
    return answers;
  }

  GivenAnswer of(MeasureId measure) {
    return answers.of(measure);
  }

  /// Whether anything has been saved since it began.
  boolean isSaved() {
    return saved;
  }

  /// Takes an answer and saves all of them.
  ///
  /// @throws WrongUse where the file can't be written; it is then as it was
  void put(MeasureId measure, GivenAnswer answer) {
    put(answers.with(measure, answer));
  }

  /// Takes others in the place of all, and saves them.
  void put(Answers others) {
    saving.lock();
    try {
      byte[] text = AnswersJson.write(others).getBytes(StandardCharsets.UTF_8);
      WholeFile.write(file, OPTION, stream -> stream.write(text));
      answers = others;
      saved = true;
    } finally {
      saving.unlock();
    }
  }

  /// Lets what is being saved come to its end, and nothing be saved after it.
  void close() throws InterruptedException {
    // Held until the program is gone: that is what keeps others from saving.
    if (!saving.tryLock(LAST_SAVE_SECONDS, TimeUnit.SECONDS)) {
      saved = false;
    }
  }
}
