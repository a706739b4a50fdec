package dev.tapedeck.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How large packages and constructors are at most. */
final class Sizes {
    private static final int TYPES_MAX = 12;
    private static final int PARAMETERS_MAX = 5;

    static final ArchRule OF_PACKAGES = classes()
            .that()
            .resideInAnyPackage(Modules.DOMAIN + "..", Modules.APPLICATION + "..")
            .should(new AtMost("be in packages of at most 12 types", TYPES_MAX) {
                @Override
                Map<String, Integer> sizes(Collection<JavaClass> all) {
                    return all.stream()
                            .filter(type -> type.isTopLevelClass()
                                    && !type.getSimpleName().equals("package-info"))
                            .collect(
                                    Collectors.groupingBy(JavaClass::getPackageName, Collectors.summingInt(type -> 1)));
                }
            });

    /** Records are exempt: their components are values with names, and not collaborators. */
    static final ArchRule OF_CONSTRUCTORS = classes()
            .that()
            .resideInAPackage(Modules.APPLICATION + "..")
            .and()
            .areNotRecords()
            .and()
            .areNotAnonymousClasses()
            .should(new AtMost("have constructors of at most 5 parameters", PARAMETERS_MAX) {
                @Override
                Map<String, Integer> sizes(Collection<JavaClass> all) {
                    return all.stream().collect(Collectors.toMap(JavaClass::getName, this::parameters));
                }

                private int parameters(JavaClass type) {
                    return type.getConstructors().stream()
                            .mapToInt(constructor ->
                                    constructor.getRawParameterTypes().size())
                            .max()
                            .orElse(0);
                }
            });

    private Sizes() {}

    /** Compares sizes with a maximum. */
    private abstract static class AtMost extends ArchCondition<JavaClass> {
        private final int max;
        private Map<String, Integer> sizes = Map.of();

        AtMost(String description, int max) {
            super(description);
            this.max = max;
        }

        abstract Map<String, Integer> sizes(Collection<JavaClass> all);

        @Override
        public void init(Collection<JavaClass> all) {
            sizes = new TreeMap<>(sizes(all));
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {}

        @Override
        public void finish(ConditionEvents events) {
            sizes.forEach((name, size) -> {
                if (size > max) {
                    report(name + " has " + size, events);
                }
            });
        }

        private static void report(String message, ConditionEvents events) {
            events.add(SimpleConditionEvent.violated(message, message));
        }
    }
}
