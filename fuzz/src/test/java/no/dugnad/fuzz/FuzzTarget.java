package no.dugnad.fuzz;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A method that is given inputs.
///
/// @param classes the folder with its class
/// @param seeds where inputs to begin with are, by Jazzer's convention; may be absent
record FuzzTarget(Path classes, String className, String method, Path seeds) {
  private static final String ANNOTATION = "Lcom/code_intelligence/jazzer/junit/FuzzTest;";

  /// A short name that is unique.
  String name() {
    return className.substring(className.lastIndexOf('.') + 1) + "." + method;
  }

  /// All of them in a folder of compiled tests. The class files are read and not loaded.
  static List<FuzzTarget> in(Path classes) throws IOException {
    List<FuzzTarget> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".class")).toList()) {
        ClassModel read = ClassFile.of().parse(file);
        String name = read.thisClass().asInternalName();
        for (MethodModel method : read.methods()) {
          if (isFuzzed(method)) {
            String called = method.methodName().stringValue();
            found.add(
                new FuzzTarget(
                    classes,
                    name.replace('/', '.'),
                    called,
                    classes.resolve(name + "Inputs").resolve(called)));
          }
        }
      }
    }
    found.sort(Comparator.comparing(FuzzTarget::name));
    return found;
  }

  private static boolean isFuzzed(MethodModel method) {
    return method.attributes().stream()
        .filter(RuntimeVisibleAnnotationsAttribute.class::isInstance)
        .map(RuntimeVisibleAnnotationsAttribute.class::cast)
        .flatMap(all -> all.annotations().stream())
        .anyMatch(one -> one.classSymbol().descriptorString().equals(ANNOTATION));
  }
}
