package dev.tapedeck.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** What domain types, and all packages, have in common. */
final class DomainTypes {
    static final ArchRule DO_NOT_CHANGE = classes()
            .that()
            .resideInAPackage(Modules.DOMAIN + "..")
            .should(new ArchCondition<>("be records, enums, interfaces or final classes, with final fields") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean closed = type.isRecord()
                            || type.isEnum()
                            || type.isInterface()
                            || type.getModifiers().contains(JavaModifier.FINAL);
                    // Anonymous classes and the compiler's own have numbers for names; nobody can extend them.
                    boolean nameless = type.getName().matches(".*\\$\\d+");
                    if ((!closed && !nameless) || type.getFields().stream().anyMatch(DomainTypes::canChange)) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " can change"));
                    }
                }
            });

    static final ArchRule ARE_IN_NULL_MARKED_PACKAGES = classes()
            .that()
            .resideInAPackage(Modules.ROOT + "..")
            .should(new ArchCondition<>("be in a package that is marked @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                        events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not marked"));
                    }
                }
            });

    private DomainTypes() {}

    /** The compiler keeps its own bookkeeping in synthetic fields. */
    private static boolean canChange(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.FINAL)
                && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
    }
}
