package dev.tapedeck.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.lang.ArchRule;
import dev.tapedeck.adapters.http.problem.Problem;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.domain.recording.Blame;
import dev.tapedeck.domain.recording.RecordingFailure;
import java.time.Duration;

/** Codes for programs come from catalogues. */
final class Problems {
    private static final String HOME = Modules.HTTP + ".problem..";

    /** Elsewhere problems are taken from the catalogue, so that the page of problems can be compared with it. */
    static final ArchRule COME_FROM_THE_CATALOGUE = noClasses()
            .that()
            .resideOutsideOfPackage(HOME)
            .should()
            .callConstructor(
                    Problem.class, int.class, String.class, String.class, String.class, String.class, Duration.class);

    /** Elsewhere in HTTP a refusal is passed on as it is, so that the same one is answered alike everywhere. */
    static final ArchRule ONE_TABLE_MAPS_REFUSALS = noClasses()
            .that()
            .resideInAPackage(Modules.HTTP + "..")
            .and()
            .resideOutsideOfPackage(HOME)
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are kinds of refusals", type -> type.getName().startsWith(Refusal.class.getName() + "$")));

    /** What is stored may carry a code of an earlier version; what fails now has one that the page of problems explains. */
    static final ArchRule FAILURES_HAVE_A_LISTED_CODE = noClasses()
            .that()
            .areNotAssignableTo(RecordingFailure.class)
            .and()
            .doNotHaveFullyQualifiedName(Modules.PERSISTENCE + ".recording.Failures")
            .should()
            .callConstructor(RecordingFailure.class, String.class, Blame.class, boolean.class, String.class);

    private Problems() {}
}
