package dev.tapedeck.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** What a use case is. */
final class UseCases {
    private static final String SUFFIX = "UseCase";

    static final ArchRule HAVE_ONE_METHOD = classes()
            .that()
            .haveSimpleNameEndingWith(SUFFIX)
            .should(new ArchCondition<>("be interfaces with one method") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    long methods = type.getMethods().stream()
                            .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                            .count();
                    if (!type.isInterface() || methods != 1) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " has " + methods));
                    }
                }
            });

    static final ArchRule DO_NOT_CALL_EACH_OTHER = classes()
            .that()
            .resideInAPackage(Modules.APPLICATION + "..")
            .and()
            .haveSimpleNameEndingWith("Service")
            .should(new ArchCondition<>("use no use case but the one they implement") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getDirectDependenciesFromSelf().stream()
                            .map(dependency -> outermost(dependency.getTargetClass()))
                            .filter(target ->
                                    target.getSimpleName().endsWith(SUFFIX) && !type.isAssignableTo(target.getName()))
                            .forEach(target -> events.add(
                                    SimpleConditionEvent.violated(type, type.getName() + " uses " + target.getName())));
                }
            });

    private UseCases() {}

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(UseCases::outermost).orElse(type);
    }
}
