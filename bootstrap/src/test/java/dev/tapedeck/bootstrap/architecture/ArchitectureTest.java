package dev.tapedeck.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {

    @ParameterizedTest
    @EnumSource
    void holds(Rule rule) {
        EvaluationResult result = rule.rule().evaluate(Modules.MAIN);

        assertThat(result.getFailureReport().getDetails()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void reports_its_counter_examples(Rule rule) {
        for (Class<?> broken : rule.counterExamples()) {
            boolean reported = rule.rule()
                    .evaluate(new ClassFileImporter().importClasses(broken))
                    .hasViolation();

            assertThat(reported).as("%s should report %s", rule, broken).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void has_a_counter_example(Rule rule) {
        assertThat(rule.counterExamples()).isNotEmpty();
    }

    @Test
    void every_module_that_rules_name_has_classes() {
        assertThat(Modules.ALL)
                .allSatisfy(module -> assertThat(Modules.MAIN.stream().filter(type -> Modules.isIn(type, module)))
                        .isNotEmpty());
    }
}
