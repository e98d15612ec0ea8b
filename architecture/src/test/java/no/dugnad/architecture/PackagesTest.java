package no.dugnad.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every package says what lives in it and is checked for null.
class PackagesTest {
  @Test
  void every_package_of_the_program_says_what_it_is_and_is_null_marked() throws IOException {
    List<String> bad = new ArrayList<>();
    for (Path source : sources()) {
      Path folder = source.getParent();
      Path info = folder.resolve("package-info.java");
      if (!Files.exists(info)) {
        bad.add(folder + " has no package-info.java");
        continue;
      }
      String text = Files.readString(info);
      if (!text.contains("@NullMarked") || !text.startsWith("///")) {
        bad.add(info + " lacks @NullMarked or a description");
      }
    }
    assertThat(bad.stream().distinct()).isEmpty();
  }

  @Test
  void files_stay_short_enough_to_be_one_idea() throws IOException {
    List<String> long_ = new ArrayList<>();
    for (Path source : sources()) {
      long lines;
      try (Stream<String> all = Files.lines(source)) {
        lines = all.count();
      }
      if (lines > 350) {
        long_.add(source + " has " + lines + " lines");
      }
    }
    assertThat(long_).isEmpty();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of(".."))) {
      return all.filter(path -> path.toString().contains("/src/main/java/"))
          .filter(path -> path.toString().endsWith(".java"))
          .filter(path -> !path.toString().contains("/target/"))
          .toList();
    }
  }
}
