package no.dugnad.cli.clauses;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import no.dugnad.judge.Checks;
import no.dugnad.judge.check.Check;

/// Which tests of `judge` know a clause, by their source, which the compiler's own parser reads.
///
/// A method of a test class knows the clause `dns.caa.absent` where
///
/// 1. a string in it has the word `dns.caa.absent`, as in `isEqualTo("not_met dns.caa.absent")`; or
/// 2. a string in it has the word `absent`, and a string in it, in a constant of the class or in
///    the method that its `@MethodSource` names has the word `dns.caa`, as in
///    `says(judge("dns.caa"), "not_met", "absent")`; or the class speaks of no other check; or
/// 3. a call in it takes the words `caa` and `absent`, and a string in the class has the word
///    `dns.`, from which the class puts the id together, as in `told("caa", "absent", "not_met")`.
///
/// Annotations belong to the method, so tables of cases count; a word ends at a blank, a comma or a
/// bar. What it cannot see is whether the word is in truth asserted; that a test names the clause
/// and fails where it is renamed is what it stands for.
final class JudgeTests {
  private final List<TestMethod> methods;
  private final Set<String> checks;

  private JudgeTests(List<TestMethod> methods) {
    this.methods = methods;
    this.checks = Checks.all().stream().map(Check::id).collect(Collectors.toUnmodifiableSet());
  }

  /// Reads all tests below a folder of sources.
  static JudgeTests in(Path sources) {
    JavaCompiler compiler =
        Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "this needs a whole JDK");
    try (Stream<Path> walk = Files.walk(sources);
        StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<Path> paths = walk.filter(path -> path.toString().endsWith(".java")).sorted().toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(paths));
      List<TestMethod> methods = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        methods.addAll(TestMethod.in(unit));
      }
      return new JudgeTests(methods);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The names of the methods that know it, such as `CaaTest.a_record_above_is_inherited`.
  Set<String> of(Clause clause) {
    return methods.stream()
        .filter(method -> method.knows(clause, checks))
        .map(TestMethod::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
