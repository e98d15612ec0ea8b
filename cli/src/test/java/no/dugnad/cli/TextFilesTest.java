package no.dugnad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.dugnad.report.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TextFilesTest {
  @TempDir private Path folder;

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void a_device_without_end_is_too_large_and_no_more_of_it_is_read() {
    assertThat(refused(Path.of("/dev/zero"))).contains("/dev/zero", "--answers");
  }

  @Test
  void what_is_no_utf_8_is_refused_and_what_is_comes_back_whole() throws IOException {
    Path latin = Files.write(folder.resolve("latin"), new byte[] {'b', (byte) 0xe5, 't'});
    assertThat(refused(latin)).contains("UTF-8");
    Path text = Files.writeString(folder.resolve("text"), "båt\n");
    assertThat(TextFiles.read(text, "--answers")).isEqualTo("båt\n");
  }

  private static String refused(Path file) {
    WrongUse wrong = catchThrowableOfType(WrongUse.class, () -> TextFiles.read(file, "--answers"));
    return new Words(Language.NB).say(wrong);
  }
}
