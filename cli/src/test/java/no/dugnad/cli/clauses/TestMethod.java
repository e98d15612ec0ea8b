package no.dugnad.cli.clauses;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// One method of a test class as the words in its strings.
///
/// @param name `Class.method`
/// @param words those of its strings, annotations included
/// @param calls for each call or constructor in it, the words that it takes directly
/// @param around the words in the fields of its class and in the methods that feed it
/// @param classWords the words in all of its class
record TestMethod(
    String name,
    Set<String> words,
    List<Set<String>> calls,
    Set<String> around,
    Set<String> classWords) {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,|]+");

  /// Whether it knows a clause, by the rules of [JudgeTests].
  ///
  /// @param checks the ids of all checks
  boolean knows(Clause clause, Set<String> checks) {
    String check = clause.check();
    String suffix = clause.suffix();
    if (words.contains(clause.key())) {
      return true;
    }
    if (!words.contains(suffix)) {
      return false;
    }
    if (words.contains(check) || around.contains(check) || onlyCheckOfClass(check, checks)) {
      return true;
    }
    for (int dot = check.indexOf('.'); dot >= 0; dot = check.indexOf('.', dot + 1)) {
      String tail = check.substring(dot + 1);
      if (classWords.contains(check.substring(0, dot + 1))
          && calls.stream().anyMatch(call -> call.contains(tail) && call.contains(suffix))) {
        return true;
      }
    }
    return false;
  }

  private boolean onlyCheckOfClass(String check, Set<String> checks) {
    Set<String> named = new HashSet<>(classWords);
    named.retainAll(checks);
    return named.equals(Set.of(check));
  }

  /// All methods of all top-level classes of a source file.
  static List<TestMethod> in(CompilationUnitTree unit) {
    List<TestMethod> methods = new ArrayList<>();
    for (Tree type : unit.getTypeDecls()) {
      if (type instanceof ClassTree written) {
        methods.addAll(in(written));
      }
    }
    return methods;
  }

  private static List<TestMethod> in(ClassTree written) {
    Set<String> constants = new HashSet<>();
    Map<String, Set<String>> wordsOf = new HashMap<>();
    List<MethodTree> all = new ArrayList<>();
    for (Tree member : written.getMembers()) {
      if (member instanceof VariableTree field) {
        constants.addAll(words(field));
      } else if (member instanceof MethodTree method) {
        all.add(method);
        wordsOf
            .computeIfAbsent(method.getName().toString(), _ -> new HashSet<>())
            .addAll(words(method));
      }
    }
    Set<String> classWords = words(written);
    return all.stream()
        .map(method -> {
          Set<String> around = new HashSet<>(constants);
          sources(method).forEach(name -> around.addAll(wordsOf.getOrDefault(name, Set.of())));
          return new TestMethod(
              written.getSimpleName() + "." + method.getName(),
              words(method),
              calls(method),
              around,
              classWords);
        })
        .toList();
  }

  /// The methods that `@MethodSource` names.
  private static Set<String> sources(MethodTree method) {
    Set<String> names = new HashSet<>();
    for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
      if (annotation.getAnnotationType().toString().equals("MethodSource")) {
        annotation.getArguments().forEach(argument -> names.addAll(words(argument)));
      }
    }
    return names;
  }

  private static Set<String> words(Tree tree) {
    Set<String> words = new HashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitLiteral(LiteralTree literal, Void nothing) {
        if (literal.getValue() instanceof String text) {
          words.addAll(List.of(BETWEEN_WORDS.split(text)));
        }
        return super.visitLiteral(literal, null);
      }
    }.scan(tree, null);
    return words;
  }

  private static List<Set<String>> calls(Tree tree) {
    List<Set<String>> calls = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        calls.add(direct(call.getArguments()));
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public Void visitNewClass(NewClassTree call, Void nothing) {
        calls.add(direct(call.getArguments()));
        return super.visitNewClass(call, null);
      }
    }.scan(tree, null);
    return calls;
  }

  private static Set<String> direct(List<? extends ExpressionTree> arguments) {
    Set<String> words = new HashSet<>();
    for (ExpressionTree argument : arguments) {
      if (argument instanceof LiteralTree literal && literal.getValue() instanceof String text) {
        words.add(text);
      }
    }
    return words;
  }
}
