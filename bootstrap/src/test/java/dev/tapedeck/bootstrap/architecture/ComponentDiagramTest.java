package dev.tapedeck.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.tapedeck.domain.counterexample.DomainThatKnowsTheServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ComponentDiagramTest {
    private static final ArchRule DIAGRAM = classes()
            .should(adhereToPlantUmlDiagram(
                    Path.of("..", "docs", "components.puml"), consideringOnlyDependenciesInDiagram()));

    @Test
    void the_code_has_only_the_arrows_of_the_diagram() {
        assertThat(DIAGRAM.evaluate(Modules.MAIN).getFailureReport().getDetails())
                .isEmpty();
    }

    @Test
    void an_arrow_that_is_not_drawn_is_reported() {
        assertThat(DIAGRAM.evaluate(new ClassFileImporter().importClasses(DomainThatKnowsTheServer.class))
                        .hasViolation())
                .isTrue();
    }
}
