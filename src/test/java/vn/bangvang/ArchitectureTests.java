package vn.bangvang;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;

class ArchitectureTests {

    private static final String BASE = "vn.bangvang";

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    @Test
    void a_modules_front_page_is_plain_java() {
        check(classes()
                .that()
                .resideInAPackage(BASE + ".(*)..")
                .and()
                .resideOutsideOfPackages(BASE + ".ui..", "..internal..", BASE + ".report.pdf..", BASE + ".site.kit..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..")
                        .or(resideInAPackage(BASE + "..").and(not(resideInAPackage("..internal..")))))
                .because("docs/architecture.md: the root package is the door"));
    }

    @Test
    void nothing_internal_is_public_but_the_triggers_that_h2_makes_by_name() {
        check(noClasses()
                .that()
                .resideInAPackage("..internal..")
                .and()
                .areNotAssignableTo(org.h2.api.Trigger.class)
                .and()
                .doNotHaveSimpleName("package-info")
                .and()
                .areTopLevelClasses()
                .should()
                .bePublic()
                .because("docs/architecture.md: the compiler hides the inside"));
    }

    @Test
    void vaadin_stays_in_ui() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .because("docs/architecture.md: one ui module over headless features"));
    }

    @Test
    void nothing_reads_the_machines_clock_by_itself() {
        check(noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("docs/architecture.md: time comes from the injected Clock"));
    }

    @Test
    void only_one_place_makes_the_clock() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".security.internal..")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .because("docs/architecture.md: time comes from the injected Clock"));
    }

    @Test
    void no_floating_point_near_marks() {
        String[] rulePackages = {
            BASE + ".regulation..",
            BASE + ".mcq..",
            BASE + ".written..",
            BASE + ".scoring..",
            BASE + ".ranking..",
            BASE + ".recompute.."
        };
        check(noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(rulePackages)
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .because("docs/architecture.md: marks are exact decimals"));
        check(noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(rulePackages)
                .should()
                .haveRawReturnType(double.class)
                .orShould()
                .haveRawReturnType(float.class)
                .because("docs/architecture.md: marks are exact decimals"));
    }

    @Test
    void the_second_calculator_shares_nothing_with_the_first() {
        assertThat(CODE.stream().filter(type -> type.getPackageName().equals(BASE + ".recompute.calculator")))
                .hasSizeGreaterThan(5);
        check(classes()
                .that()
                .resideInAPackage(BASE + ".recompute.calculator")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "org.jspecify..", BASE + ".recompute.calculator", BASE + ".recompute.bundle"))
                .because("docs/adr/0006: whatever both share can be wrong in both"));
        check(classes()
                .that()
                .resideInAPackage(BASE + ".recompute.bundle")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", BASE + ".recompute.bundle"))
                .because("docs/adr/0006: whatever both share can be wrong in both"));
    }

    @Test
    void only_those_who_may_know_ask_the_sealed_key() {
        JavaClass key = CODE.get(BASE + ".written.internal.SealedKey");
        Set<String> asking = CODE.stream()
                .filter(type -> !type.equals(key)
                        && type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(use -> use.getTargetClass().equals(key)))
                .map(type -> type.getSimpleName())
                .collect(Collectors.toSet());
        assertThat(asking)
                .as("docs/adr/0010: attendance, making, drawing, conflicts, joining and what follows it, marking again")
                .containsExactlyInAnyOrder(
                        "ExamService",
                        "CodesService",
                        "Drawing",
                        "ConflictWatch",
                        "Joining",
                        "WrittenResultsService",
                        "RawWrittenMarksService",
                        "RemarkingService");
    }

    @Test
    void marking_by_code_never_touches_a_candidate() {
        check(noClasses()
                .that()
                .haveSimpleNameStartingWith("Blind")
                .or()
                .haveSimpleName("Settler")
                .or()
                .haveSimpleName("PaperMarkTable")
                .or()
                .haveSimpleName("BundleTable")
                .or()
                .haveSimpleName("SettlementTable")
                .or()
                .haveSimpleName("MySheet")
                .or()
                .haveSimpleName("CodedPaper")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + ".candidate..")
                .because("docs/adr/0010: a marker knows codes"));
    }

    @Test
    void views_open_no_transactions_and_write_no_sql() {
        check(noClasses()
                .that()
                .resideInAPackage(BASE + ".ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.transaction..", "org.springframework.jdbc..", "java.sql..")
                .because("docs/architecture.md: one door method is one transaction"));
    }

    @Test
    void every_method_of_every_door_says_who_may_open_it() {
        List<String> unguarded = CODE.stream()
                .filter(type -> type.isInterface() && type.isAnnotatedWith(Door.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                .filter(method -> !method.isAnnotatedWith(Allowed.class))
                .map(method -> method.getFullName())
                .toList();
        assertThat(CODE.stream().filter(type -> type.isAnnotatedWith(Door.class)))
                .hasSizeGreaterThanOrEqualTo(9);
        assertThat(unguarded).isEmpty();
    }

    /** A cache with the library's own habit wakes the common pool for thousands of readers, and that stops those who mark. */
    @Test
    void a_cache_is_tidied_by_whoever_asks_it() {
        assertThat(CODE)
                .filteredOn(type -> calls(type, "newBuilder") > 0)
                .hasSizeGreaterThan(3)
                .allSatisfy(type -> assertThat(calls(type, "executor"))
                        .as(type.getSimpleName())
                        .isEqualTo(calls(type, "newBuilder")));
    }

    private static long calls(JavaClass type, String method) {
        return type.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().isEquivalentTo(Caffeine.class)
                        && call.getName().equals(method))
                .count();
    }

    @Test
    void every_package_is_null_marked() throws IOException {
        Path sources = Path.of("src/main/java/vn/bangvang");
        try (Stream<Path> folders = Files.walk(sources)) {
            List<Path> packages = folders.filter(Files::isDirectory)
                    .filter(folder -> {
                        try (Stream<Path> files = Files.list(folder)) {
                            return files.anyMatch(file -> file.toString().endsWith(".java"));
                        } catch (IOException unreadable) {
                            throw new java.io.UncheckedIOException(unreadable);
                        }
                    })
                    .toList();
            assertThat(packages)
                    .hasSizeGreaterThan(15)
                    .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                            .content()
                            .contains("@NullMarked"));
        }
    }

    private static void check(ArchRule rule) {
        assertThat(CODE).hasSizeGreaterThan(80);
        rule.check(CODE);
    }
}
