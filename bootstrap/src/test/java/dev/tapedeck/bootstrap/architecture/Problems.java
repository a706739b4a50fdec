package dev.tapedeck.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import dev.tapedeck.adapters.http.problem.Problem;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.domain.recording.failure.Blame;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.time.Duration;

/** Codes for programs come from catalogues. */
final class Problems {
    private static final String OWNER = Modules.HTTP + ".problem..";

    /** Elsewhere problems are taken from the catalogue, so that the page of problems can be compared with it. */
    static final ArchRule COME_FROM_THE_CATALOGUE = noClasses()
            .that()
            .resideOutsideOfPackage(OWNER)
            .should()
            .callConstructor(
                    Problem.class, int.class, String.class, String.class, String.class, String.class, Duration.class);

    /** What is stored may carry a code of an earlier version; what fails now has one that the page of problems explains. */
    static final ArchRule FAILURES_HAVE_A_LISTED_CODE = noClasses()
            .that()
            .areNotAssignableTo(RecordingFailure.class)
            .and()
            .doNotHaveFullyQualifiedName(Modules.PERSISTENCE + ".recording.Failures")
            .should()
            .callConstructor(RecordingFailure.class, String.class, Blame.class, boolean.class, String.class);

    /** What a refusal is answered with stands in one table, so that routes pass refusals on as they are. */
    static final ArchRule REFUSALS_BECOME_PROBLEMS_IN_ONE_TABLE = noClasses()
            .that()
            .resideInAPackage(Modules.HTTP + "..")
            .and()
            .resideOutsideOfPackage(OWNER)
            .should()
            .dependOnClassesThat(JavaClass.Predicates.assignableTo(Refusal.class));

    private Problems() {}
}
