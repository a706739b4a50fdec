package dev.tapedeck.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A feature of the application is one inbound port and one install; the rest of it is its own affair. */
final class Ports {
    private static final String SUFFIX = "Feature";

    /** Packages of the application that every feature stands on. */
    private static final Set<String> NO_FEATURES =
            Set.of(Modules.APPLICATION + ".kernel", Modules.APPLICATION + ".result");

    /** Installs jobs only: recordings have what they made. */
    private static final Set<String> WITHOUT_PORT = Set.of(Modules.APPLICATION + ".media");

    /** Types beside port and install that other features need, and why they are in no sub-package. */
    private static final Map<String, String> SHARED = Map.of(
            Modules.APPLICATION + ".access.Permissions", "every feature asks it who may do what",
            Modules.APPLICATION + ".access.MeetingCaller", "names to permissions who asks");

    static final ArchRule ARE_ONE_FOR_EACH_FEATURE = classes()
            .that()
            .resideInAPackage(Modules.APPLICATION + ".*")
            .should(new ArchCondition<>("show one port and one install for each feature, and nothing else") {
                private Map<String, List<JavaClass>> features = Map.of();

                @Override
                public void init(Collection<JavaClass> all) {
                    features = all.stream()
                            .filter(type -> type.isTopLevelClass() && isPublic(type))
                            .filter(type -> !NO_FEATURES.contains(type.getPackageName()))
                            .collect(Collectors.groupingBy(
                                    JavaClass::getPackageName, TreeMap::new, Collectors.toList()));
                }

                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean isShown = features.getOrDefault(type.getPackageName(), List.of())
                            .contains(type);
                    if (isShown && !SHARED.containsKey(type.getName()) && !isPort(type) && !isInstall(type)) {
                        report(type, "is public beside the port and the install of its feature", events);
                    }
                }

                @Override
                public void finish(ConditionEvents events) {
                    features.forEach((feature, shown) -> {
                        int expected = WITHOUT_PORT.contains(feature) ? 0 : 1;
                        if (shown.stream().filter(Ports::isPort).count() != expected) {
                            report(shown.get(0), "is in a feature that has not exactly one port", events);
                        }
                        if (shown.stream().filter(Ports::isInstall).count() != 1) {
                            report(shown.get(0), "is in a feature that has not exactly one install", events);
                        }
                    });
                }
            });

    /** An interface between a port and what implements it would only rename; refusals and results are sealed. */
    static final ArchRule ARE_THE_ONLY_INTERFACES = classes()
            .that()
            .resideInAPackage(Modules.APPLICATION + "..")
            .and()
            .areInterfaces()
            .and()
            .areTopLevelClasses()
            .should(new ArchCondition<>("be ports, or sealed") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean isPackage = type.getSimpleName().equals("package-info");
                    boolean isAllPorts = type.getName().equals(Modules.APPLICATION + ".Features");
                    if (!isPackage
                            && !isAllPorts
                            && !isPort(type)
                            && !type.reflect().isSealed()) {
                        report(type, "is an interface and no port", events);
                    }
                }
            });

    /** Rules that features share are in the domain, machinery is in the kernel or in sub-packages. */
    static final ArchRule ARE_NOT_USED_BY_OTHER_FEATURES = classes()
            .that()
            .resideInAPackage(Modules.APPLICATION + ".*..")
            .should(new ArchCondition<>("use no port but that of their own feature") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getDirectDependenciesFromSelf().stream()
                            .map(dependency -> outermost(dependency.getTargetClass()))
                            .filter(target -> isPort(target) && !isIn(type, target.getPackageName()))
                            .forEach(target -> report(type, "uses the port " + target.getName(), events));
                }
            });

    private Ports() {}

    /** Sealed interfaces are results; a port is implemented by doubles too. */
    private static boolean isPort(JavaClass type) {
        String feature = type.getPackageName();
        return type.isInterface()
                && type.isTopLevelClass()
                && isPublic(type)
                && !type.getSimpleName().equals("package-info")
                && feature.matches(Modules.APPLICATION.replace(".", "\\.") + "\\.\\w+")
                && !NO_FEATURES.contains(feature);
    }

    private static boolean isInstall(JavaClass type) {
        return type.getSimpleName().endsWith(SUFFIX)
                && type.getMethods().stream()
                        .anyMatch(method -> method.getName().equals("install")
                                && method.getModifiers().containsAll(Set.of(JavaModifier.PUBLIC, JavaModifier.STATIC)));
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean isIn(JavaClass type, String feature) {
        return Modules.isIn(type, feature);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Ports::outermost).orElse(type);
    }

    private static void report(JavaClass type, String violation, ConditionEvents events) {
        events.add(SimpleConditionEvent.violated(type, type.getName() + " " + violation));
    }
}
