package dev.vitaminb.core.arch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The core keeps the house's rules, and every rule bites. */
class ArchitectureTest {
    private static final String CORE = "dev.vitaminb.core";
    private static final String VIOLATIONS = CORE + ".arch.violations";

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(CORE);
    private static final JavaClasses VIOLATING = new ClassFileImporter().importPackages(VIOLATIONS);

    static Stream<Arguments> core() {
        return rules(new HouseRules(CORE));
    }

    static Stream<Arguments> violations() {
        return rules(new HouseRules(VIOLATIONS));
    }

    private static Stream<Arguments> rules(HouseRules rules) {
        return rules.byWords().entrySet().stream()
                .map(rule -> Arguments.of(rule.getKey(), rule.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("core")
    void theCoreKeeps(String sentence, ArchRule rule) {
        rule.check(CLASSES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("violations")
    void aViolationIsFound(String sentence, ArchRule rule) {
        assertThatThrownBy(() -> rule.check(VIOLATING))
                .as(sentence)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(VIOLATIONS)
                .hasMessageNotContaining("failed to check any classes");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("core")
    void aRuleThatMatchesNothingFails(String sentence, ArchRule rule) {
        var elsewhere = new ClassFileImporter().importPackages("org.opentest4j");
        assertThat(elsewhere).isNotEmpty();
        assertThatThrownBy(() -> rule.check(elsewhere))
                .as(sentence)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    @Test
    void everyWayToBreakARuleIsFoundByItself() {
        assertThat(complaints("time is injected"))
                .contains("Instant.now", "LocalDate.now", "currentTimeMillis", "systemUTC")
                .doesNotContain("nanoTime");
        assertThat(complaints("only Redis… classes know Redis"))
                .contains("RedisTemplate", "KnowsLettuce")
                .doesNotContain("RedisFeet");
        assertThat(complaints("a package uses only what stands before it"))
                .contains("view.UsesText", "astray has no place", "thanks.UsesASibling")
                .doesNotContain("text.Wording <");
        assertThat(complaints("names say what a thing is"))
                .contains("GroupManager says Manager", "MemberDTO says DTO")
                .doesNotContain("Database");
        assertThat(complaints("commands are final and named so"))
                .contains("OpenCommand")
                .contains("LostCommand");
    }

    private static String complaints(String sentence) {
        var rule = Objects.requireNonNull(new HouseRules(VIOLATIONS).byWords().get(sentence));
        return String.join(
                "\n", Set.copyOf(rule.evaluate(VIOLATING).getFailureReport().getDetails()));
    }
}
