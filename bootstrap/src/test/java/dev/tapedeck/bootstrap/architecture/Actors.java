package dev.tapedeck.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.session.SessionRepository;
import java.util.List;

/** The user on whose behalf something is done goes along as far as the transaction in the database. */
final class Actors {
    /** Whether an actor may view or change one recording or session is answered in one place. */
    static final ArchRule ARE_ADMITTED_BY_PERMISSIONS = noClasses()
            .that()
            .resideInAPackage(Modules.APPLICATION + "..")
            .and()
            .resideOutsideOfPackage(Modules.APPLICATION + ".access..")
            .should()
            .accessTargetWhere(DescribedPredicate.describe("finds a recording or session for an actor", Actors::finds));

    static final ArchRule ARE_HANDED_ON_TO_PORTS = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(Modules.APPLICATION + "..")
            .and(haveAnActor())
            .should(new ArchCondition<>("call ports for their actor") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    method.getAccessesFromSelf().stream()
                            .filter(Actors::leavesOutAnActor)
                            .forEach(access -> events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " does for the system: " + access.getName())));
                }
            });

    static final ArchRule RUN_THEIR_TRANSACTIONS = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(Modules.PERSISTENCE + "..")
            .and()
            .areDeclaredInClassesThat()
            .doNotBelongToAnyOf(Database.class)
            .and(haveAnActor())
            .should(new ArchCondition<>("run transactions of their actor") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    List<String> asked = method.getAccessesFromSelf().stream()
                            .filter(access -> access.getTargetOwner().isEquivalentTo(Database.class))
                            .map(JavaAccess::getName)
                            .toList();
                    if (!asked.contains("as") || asked.contains("asSystem")) {
                        events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " does not run as its actor"));
                    }
                }
            });

    private Actors() {}

    private static boolean finds(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        boolean isOfOne =
                owner.isEquivalentTo(RecordingRepository.class) || owner.isEquivalentTo(SessionRepository.class);
        return isOfOne && access.getName().equals("find") && isForAnActor(access);
    }

    private static boolean isForAnActor(JavaAccess<?> access) {
        return access.getTarget().resolveMember().stream()
                .map(JavaCodeUnit.class::cast)
                .anyMatch(Actors::hasAnActor);
    }

    /** A method of a port that exists for an actor, too. */
    private static boolean leavesOutAnActor(JavaAccess<?> access) {
        JavaClass port = access.getTargetOwner();
        return port.isInterface()
                && Modules.isIn(port, Modules.DOMAIN)
                && port.getMethods().stream()
                        .anyMatch(method -> method.getName().equals(access.getName()) && hasAnActor(method))
                && !isForAnActor(access);
    }

    private static DescribedPredicate<JavaMethod> haveAnActor() {
        return DescribedPredicate.describe("have an actor", Actors::hasAnActor);
    }

    private static boolean hasAnActor(JavaCodeUnit method) {
        return method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Actor.class));
    }
}
