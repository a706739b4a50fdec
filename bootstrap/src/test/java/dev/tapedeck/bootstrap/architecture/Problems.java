package dev.tapedeck.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import dev.tapedeck.adapters.http.problem.Problem;
import java.time.Duration;

/** Which problem a refusal becomes is decided in one place. */
final class Problems {
    private static final String HOME = Modules.HTTP + ".problem..";

    /** Elsewhere problems are taken from the catalogue, so that the page of problems can be compared with it. */
    static final ArchRule COME_FROM_THE_CATALOGUE = noClasses()
            .that()
            .resideOutsideOfPackage(HOME)
            .should()
            .callConstructor(
                    Problem.class, int.class, String.class, String.class, String.class, String.class, Duration.class);

    private Problems() {}
}
