package dev.tapedeck.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Set;

/** Time, chance, settings and streams are the surroundings of a program; only its edge touches them. */
final class Surroundings {
    private static final Set<String> SOURCES = Set.of(
            "java.time.Instant.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.InstantSource.system",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.util.UUID.randomUUID",
            "java.lang.Math.random");

    static final ArchRule COME_FROM_OUTSIDE = noClasses()
            .that()
            .resideInAPackage(Modules.ROOT + "..")
            .and()
            .resideOutsideOfPackage(Modules.BOOTSTRAP + "..")
            .and()
            // The builder is where embedders may leave the clock to us.
            .doNotHaveSimpleName("TapedeckBuilder")
            .should()
            .accessTargetWhere(isOneOf(SOURCES));

    static final ArchRule STREAMS_ARE_FOR_COMMANDS = noClasses()
            .that()
            // Commands talk to people on standard output and standard error.
            .resideOutsideOfPackages(
                    Modules.BOOTSTRAP, Modules.BOOTSTRAP + ".command..", Modules.BOOTSTRAP + ".embedded..")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    /** The one place that hands java.util.logging over to our own log is allowed to know it. */
    static final ArchRule NO_JAVA_UTIL_LOGGING = noClasses()
            .that()
            .resideOutsideOfPackage(Modules.BOOTSTRAP + ".logging..")
            .should(GeneralCodingRules.USE_JAVA_UTIL_LOGGING);

    private Surroundings() {}

    private static DescribedPredicate<JavaAccess<?>> isOneOf(Set<String> names) {
        return DescribedPredicate.describe("is the clock, chance or the environment", access -> {
            AccessTarget target = access.getTarget();
            return names.contains(target.getOwner().getFullName() + "." + target.getName());
        });
    }
}
