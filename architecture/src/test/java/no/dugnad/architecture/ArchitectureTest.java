package no.dugnad.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Keeps the house: who may know whom, what is pure, and who opens sockets.
class ArchitectureTest {
  private static final String ROOT = "no.dugnad.";

  /// What each room may know beside itself.
  private static final Map<String, List<String>> KNOWS =
      Map.of(
          "model", List.of(),
          "wire", List.of("model"),
          "catalogue", List.of("model"),
          "observe", List.of("model", "wire"),
          "judge", List.of("model", "wire", "catalogue"),
          "run", List.of("model", "wire", "catalogue", "observe", "judge"),
          "plan", List.of("model", "catalogue"),
          "report", List.of("model", "wire", "catalogue", "plan"),
          "practice", List.of("wire", "model"),
          "cli",
              List.of("model", "wire", "catalogue", "observe", "judge", "run", "plan", "report"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("no.dugnad");

  @Test
  void every_room_is_looked_at() {
    Set<String> rooms = new TreeSet<>();
    CLASSES.forEach(one -> rooms.add(one.getPackageName().split("\\.")[2]));
    assertThat(rooms).containsExactlyInAnyOrderElementsOf(KNOWS.keySet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model",
        "wire",
        "catalogue",
        "observe",
        "judge",
        "run",
        "plan",
        "report",
        "practice",
        "cli"
      })
  void a_room_knows_only_those_it_may_know(String room) {
    List<String> others =
        KNOWS.keySet().stream()
            .filter(other -> !other.equals(room) && !KNOWS.get(room).contains(other))
            .map(other -> ROOT + other + "..")
            .toList();
    noClasses()
        .that()
        .resideInAPackage(ROOT + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others.toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void there_are_no_cycles_between_packages() {
    slices().matching("no.dugnad.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"model", "wire", "judge", "plan"})
  void the_core_touches_neither_network_nor_files_nor_clock_nor_chance_nor_environment(
      String room) {
    String packages = ROOT + room + "..";
    noClasses()
        .that()
        .resideInAPackage(packages)
        .should()
        .dependOnClassesThat(forbiddenInTheCore())
        .orShould()
        .callMethodWhere(
            target(owner(DescribedPredicate.describe("a clock", ArchitectureTest::isClock)))
                .and(target(name("now"))))
        .orShould()
        .callMethodWhere(
            target(
                    owner(
                        DescribedPredicate.describe("System", c -> c.isEquivalentTo(System.class))))
                .and(
                    target(
                        DescribedPredicate.describe(
                            "environment or time",
                            method ->
                                Set.of("getenv", "getProperty", "currentTimeMillis", "nanoTime")
                                    .contains(method.getName())))))
        .check(CLASSES);
  }

  private static boolean isClock(JavaClass type) {
    return List.of(Instant.class, LocalDate.class, ZonedDateTime.class).stream()
        .anyMatch(type::isEquivalentTo);
  }

  private static DescribedPredicate<JavaClass> forbiddenInTheCore() {
    return DescribedPredicate.describe(
        "network, files, clock, chance, threads",
        type -> {
          String name = type.getFullName();
          boolean address = name.equals("java.net.InetAddress") || name.equals("java.net.IDN");
          boolean uri = name.startsWith("java.net.URI");
          boolean charset = name.startsWith("java.nio.charset.");
          return name.startsWith("java.net.")
                  && !address
                  && !uri
                  && !name.equals("java.net.UnknownHostException")
              || name.startsWith("java.nio.")
                  && !charset
                  && !name.startsWith("java.nio.ByteBuffer")
                  && !name.startsWith("java.nio.CharBuffer")
              || name.startsWith("java.io.File")
              || name.startsWith("java.lang.reflect.")
              || name.startsWith("java.util.concurrent.Executor")
              || type.isEquivalentTo(Thread.class)
              || type.isAssignableTo(ThreadLocal.class)
              || type.isAssignableTo(Random.class)
              || type.isEquivalentTo(Clock.class)
              || type.isEquivalentTo(InstantSource.class);
        });
  }

  @Test
  void one_component_opens_every_socket() {
    noClasses()
        .that()
        .resideOutsideOfPackages("no.dugnad.observe.socket..", "no.dugnad.practice..")
        .should()
        .callConstructorWhere(
            target(
                owner(
                    DescribedPredicate.describe(
                        "a socket",
                        type ->
                            Set.of(
                                    "java.net.Socket",
                                    "java.net.ServerSocket",
                                    "java.net.DatagramSocket",
                                    "java.net.URL")
                                .contains(type.getFullName())))))
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.channels..", "java.net.http..")
        .check(CLASSES.that(DescribedPredicate.describe("outside practice", t -> true)));
  }

  @Test
  void nobody_has_names_looked_up_by_the_machine() {
    noClasses()
        .should()
        .callMethodWhere(
            target(
                    owner(
                        DescribedPredicate.describe(
                            "InetAddress", t -> t.getFullName().equals("java.net.InetAddress"))))
                .and(
                    target(
                        DescribedPredicate.describe(
                            "a look-up",
                            method ->
                                Set.of("getByName", "getAllByName").contains(method.getName())))))
        .check(
            CLASSES.that(
                DescribedPredicate.describe(
                    "not practice", t -> !t.getPackageName().startsWith("no.dugnad.practice"))));
  }

  @Test
  void nobody_but_the_wiring_knows_that_practice_exists() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "no.dugnad.observe..", "no.dugnad.judge..", "no.dugnad.run..", "no.dugnad.report..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("no.dugnad.practice..")
        .check(CLASSES);
  }

  @Test
  void there_are_no_statics_with_state() {
    classes()
        .should(
            new com.tngtech.archunit.lang.ArchCondition<>("have only final static fields") {
              @Override
              public void check(JavaClass type, com.tngtech.archunit.lang.ConditionEvents events) {
                type.getFields().stream()
                    .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                    .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                    .forEach(field ->
                        events.add(
                            com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                                field, field.getFullName() + " can change")));
              }
            })
        .check(CLASSES);
  }
}
