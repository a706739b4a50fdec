package dev.tapedeck.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
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
        JavaClasses broken = new ClassFileImporter().importClasses(rule.counterExamples());

        List<String> report = rule.rule().evaluate(broken).getFailureReport().getDetails();

        assertThat(rule.counterExamples())
                .allSatisfy(type -> assertThat(report).anyMatch(line -> line.contains(type.getPackageName())));
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
