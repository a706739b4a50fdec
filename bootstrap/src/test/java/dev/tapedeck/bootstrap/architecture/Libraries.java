package dev.tapedeck.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Each library has the owner that the design gives it. */
final class Libraries {
    private static final Map<String, List<String>> HOMES = new LinkedHashMap<>();

    static {
        HOMES.put(
                "com.github.benmanes.caffeine",
                List.of(Modules.APPLICATION, Modules.HTTP, Modules.PERSISTENCE, Modules.VIDEO));
        HOMES.put("io.javalin", List.of(Modules.HTTP));
        HOMES.put("com.nimbusds", List.of(Modules.HTTP, Modules.VIDEO));
        HOMES.put("org.jdbi", List.of(Modules.PERSISTENCE));
        HOMES.put("org.flywaydb", List.of(Modules.PERSISTENCE));
        HOMES.put("com.github.kagkarlsson", List.of(Modules.PERSISTENCE));
        HOMES.put("io.minio", List.of(Modules.PERSISTENCE));
        HOMES.put("okhttp3", List.of(Modules.PERSISTENCE, Modules.VIDEO));
        HOMES.put("okio", List.of(Modules.VIDEO));
        // Bootstrap hands the pool to the metrics registry.
        HOMES.put("com.zaxxer", List.of(Modules.PERSISTENCE, Modules.BOOTSTRAP));
        // Bootstrap reads the answers of a server that it talks to.
        HOMES.put(
                "com.fasterxml.jackson", List.of(Modules.HTTP, Modules.PERSISTENCE, Modules.VIDEO, Modules.BOOTSTRAP));
        HOMES.put("io.zonky", List.of(Modules.BOOTSTRAP));
        HOMES.put("org.gaul", List.of(Modules.BOOTSTRAP));
        HOMES.put("picocli", List.of(Modules.BOOTSTRAP));
        HOMES.put("io.micrometer", List.of(Modules.BOOTSTRAP));
        HOMES.put("ch.qos.logback", List.of(Modules.BOOTSTRAP));
    }

    static final ArchRule USED_WHERE_ALLOWED = classes()
            .that()
            .resideInAPackage(Modules.ROOT + "..")
            .should(new ArchCondition<>("use libraries only in their home") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getDirectDependenciesFromSelf().stream()
                            .filter(Libraries::isUsedElsewhere)
                            .forEach(dependency ->
                                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
                }
            });

    private Libraries() {}

    private static boolean isUsedElsewhere(Dependency dependency) {
        return HOMES.entrySet().stream()
                .filter(owner -> Modules.isIn(dependency.getTargetClass(), owner.getKey()))
                .anyMatch(owner -> owner.getValue().stream()
                        .noneMatch(module -> Modules.isIn(dependency.getOriginClass(), module)));
    }
}
