package dev.tapedeck.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.tapedeck.bootstrap.architecture.Modules.APPLICATION;
import static dev.tapedeck.bootstrap.architecture.Modules.BOOTSTRAP;
import static dev.tapedeck.bootstrap.architecture.Modules.DOMAIN;
import static dev.tapedeck.bootstrap.architecture.Modules.HTTP;
import static dev.tapedeck.bootstrap.architecture.Modules.PERSISTENCE;
import static dev.tapedeck.bootstrap.architecture.Modules.ROOT;
import static dev.tapedeck.bootstrap.architecture.Modules.VIDEO;
import static dev.tapedeck.bootstrap.architecture.Modules.inOrForeign;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import dev.tapedeck.adapters.http.counterexample.RouteThatAnswersARefusal;
import dev.tapedeck.adapters.http.counterexample.RouteThatMakesAProblem;
import dev.tapedeck.adapters.persistence.counterexample.AdapterThatKnowsAFeature;
import dev.tapedeck.adapters.persistence.counterexample.RepositoryThatForgetsItsActor;
import dev.tapedeck.adapters.video.counterexample.EngineThatInventsACode;
import dev.tapedeck.application.RootThatKnowsAFeature;
import dev.tapedeck.application.counterexample.ActionThatBypassesPermissions;
import dev.tapedeck.application.counterexample.ActionThatForgetsItsActor;
import dev.tapedeck.application.counterexample.ActionThatKnowsTheRoot;
import dev.tapedeck.application.counterexample.ActionThatRegistersAJob;
import dev.tapedeck.application.counterexample.ActionWithALibrary;
import dev.tapedeck.application.counterexample.ActionWithSixParameters;
import dev.tapedeck.application.counterexample.FirstPort;
import dev.tapedeck.application.counterexample.SecondPort;
import dev.tapedeck.application.counterexample.part.Crowd;
import dev.tapedeck.application.counterexample.part.RenamedMethod;
import dev.tapedeck.application.secondcounterexample.ActionThatUsesAPort;
import dev.tapedeck.bootstrap.architecture.counterexample.Careless;
import dev.tapedeck.domain.counterexample.DomainWithALibrary;
import dev.tapedeck.domain.counterexample.Egg;
import dev.tapedeck.domain.counterexample.MutableThing;
import dev.tapedeck.domain.secondcounterexample.Hen;
import java.util.List;

/** A rule of the house, and the classes in test sources that break it. */
@SuppressWarnings("ImmutableEnumChecker") // ArchUnit does not mark its rules, which do not change
enum Rule {
    DOMAIN_KNOWS_ONLY_THE_JDK(
            classes()
                    .that()
                    .resideInAPackage(DOMAIN + "..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..", DOMAIN + ".."),
            DomainWithALibrary.class),

    APPLICATION_KNOWS_ONLY_THE_DOMAIN(
            classes()
                    .that()
                    .resideInAPackage(APPLICATION + "..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "org.slf4j..",
                            // Bounded caches: docs/adr/0011-caffeine-for-bounded-caches.md.
                            "com.github.benmanes.caffeine..",
                            DOMAIN + "..",
                            APPLICATION + ".."),
            ActionWithALibrary.class),

    PERSISTENCE_SEES_ONLY_THE_DOMAIN(sees(PERSISTENCE, DOMAIN), AdapterThatKnowsAFeature.class),

    VIDEO_SEES_ONLY_THE_DOMAIN(
            sees(VIDEO, DOMAIN), dev.tapedeck.adapters.video.counterexample.AdapterThatKnowsAnother.class),

    HTTP_SEES_APPLICATION_AND_DOMAIN(
            classes()
                    .that()
                    .resideInAPackage(HTTP + "..")
                    .should()
                    .onlyDependOnClassesThat(inOrForeign(HTTP, APPLICATION, DOMAIN)),
            dev.tapedeck.adapters.http.counterexample.RouteThatKnowsTheServer.class),

    NOTHING_SEES_BOOTSTRAP(
            noClasses()
                    .that()
                    .resideOutsideOfPackage(BOOTSTRAP + "..")
                    .and()
                    .resideInAPackage(ROOT + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(BOOTSTRAP + ".."),
            dev.tapedeck.adapters.http.counterexample.RouteThatKnowsTheServer.class),

    FEATURES_DO_NOT_GO_IN_CIRCLES(
            Features.DO_NOT_GO_IN_CIRCLES,
            Egg.class,
            Hen.class,
            RootThatKnowsAFeature.class,
            ActionThatKnowsTheRoot.class),

    LIBRARIES_ARE_USED_WHERE_ALLOWED(Libraries.USED_WHERE_ALLOWED, ActionWithALibrary.class),

    PROBLEMS_COME_FROM_THE_CATALOGUE(Problems.COME_FROM_THE_CATALOGUE, RouteThatMakesAProblem.class),

    FAILURES_HAVE_A_LISTED_CODE(Problems.FAILURES_HAVE_A_LISTED_CODE, EngineThatInventsACode.class),

    FEATURES_HAVE_ONE_PORT_AND_ONE_INSTALL(Ports.ARE_ONE_FOR_EACH_FEATURE, FirstPort.class, SecondPort.class),

    PORTS_ARE_THE_ONLY_INTERFACES(Ports.ARE_THE_ONLY_INTERFACES, RenamedMethod.class),

    FEATURES_DO_NOT_USE_EACH_OTHERS_PORTS(Ports.ARE_NOT_USED_BY_OTHER_FEATURES, ActionThatUsesAPort.class),

    PACKAGES_ARE_SMALL(Sizes.OF_PACKAGES, Crowd.members()),

    CONSTRUCTORS_ARE_SHORT(Sizes.OF_CONSTRUCTORS, ActionWithSixParameters.class),

    JOBS_ARE_REGISTERED_BY_THE_KERNEL(Jobs.ARE_REGISTERED_BY_THE_KERNEL, ActionThatRegistersAJob.class),

    REFUSALS_BECOME_PROBLEMS_IN_ONE_TABLE(
            Problems.REFUSALS_BECOME_PROBLEMS_IN_ONE_TABLE, RouteThatAnswersARefusal.class),

    ACTORS_ARE_ADMITTED_BY_PERMISSIONS(Actors.ARE_ADMITTED_BY_PERMISSIONS, ActionThatBypassesPermissions.class),

    ACTORS_ARE_HANDED_ON_TO_PORTS(Actors.ARE_HANDED_ON_TO_PORTS, ActionThatForgetsItsActor.class),

    ACTORS_RUN_THEIR_TRANSACTIONS(Actors.RUN_THEIR_TRANSACTIONS, RepositoryThatForgetsItsActor.class),

    DOMAIN_TYPES_DO_NOT_CHANGE(DomainTypes.DO_NOT_CHANGE, MutableThing.class),

    TIME_CHANCE_AND_SETTINGS_COME_FROM_OUTSIDE(Surroundings.COME_FROM_OUTSIDE, MutableThing.class),

    EVERY_PACKAGE_IS_NULL_MARKED(DomainTypes.ARE_IN_NULL_MARKED_PACKAGES, Careless.class),

    NOTHING_IS_CALLED_IMPL(
            noClasses().that().resideInAPackage(ROOT + "..").should().haveSimpleNameEndingWith("Impl"),
            dev.tapedeck.bootstrap.architecture.counterexample.RecordingImpl.class),

    NOBODY_WRITES_TO_STANDARD_STREAMS(Surroundings.STREAMS_ARE_FOR_COMMANDS, Careless.class),

    NOBODY_THROWS_GENERIC_EXCEPTIONS(GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS, Careless.class),

    NOBODY_USES_JAVA_UTIL_LOGGING(Surroundings.NO_JAVA_UTIL_LOGGING, Careless.class),

    NOBODY_USES_OLD_DATES(
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "..")
                    .and()
                    // nimbus gives and takes java.util.Date for expiry and issue times; they are converted at once.
                    .resideOutsideOfPackages(HTTP + ".token..", VIDEO + ".livekit..")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.util.Date"),
            Careless.class);

    private final ArchRule rule;
    private final List<Class<?>> broken;

    Rule(ArchRule rule, Class<?>... broken) {
        this.rule = rule;
        this.broken = List.of(broken);
    }

    ArchRule rule() {
        return rule;
    }

    List<Class<?>> counterExamples() {
        return broken;
    }

    private static ArchRule sees(String adapter, String only) {
        return classes()
                .that()
                .resideInAPackage(adapter + "..")
                .should()
                .onlyDependOnClassesThat(inOrForeign(adapter, only));
    }
}
