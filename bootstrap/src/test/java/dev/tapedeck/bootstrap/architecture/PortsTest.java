package dev.tapedeck.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every outbound port has a contract, and the contract is run by a double and by the real adapter. */
class PortsTest {
    /** Interfaces of the domain that are no outbound ports, and why. */
    private static final Map<String, String> NOT_PORTS = Map.of(
            "IdSource", "a function that the builder gives",
            "JobHandler", "implemented by the application and called by the queue",
            "CaptureListener", "implemented by the application and called by engines",
            "Platform", "hands out ports, which have contracts of their own",
            "Storage", "hands out ports, which have contracts of their own",
            "Telemetry", "counts for an operator; its doing nothing is correct");

    private static final JavaClasses TESTS = new ClassFileImporter()
            .importPaths(
                    testClassesOf("domain"),
                    testClassesOf("adapters-persistence"),
                    testClassesOf("adapters-video"),
                    testClassesOf("adapters-http"));

    static Stream<String> ports() {
        return Modules.MAIN.stream()
                .filter(type -> Modules.isIn(type, Modules.DOMAIN))
                .filter(type -> type.isInterface() && type.isTopLevelClass() && !type.isAnnotation())
                .filter(type -> !type.reflect().isSealed())
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("package-info") && !NOT_PORTS.containsKey(name));
    }

    @ParameterizedTest
    @MethodSource("ports")
    void has_a_contract_that_a_double_and_a_real_adapter_run(String port) {
        List<String> suites = TESTS.stream()
                .filter(type -> !type.isInterface() && type.isAssignableTo(named(port + "Contract")))
                .map(JavaClass::getPackageName)
                .toList();

        assertThat(suites)
                .as("suites that run the contract of %s in domain", port)
                .anyMatch(in(Modules.DOMAIN));
        assertThat(suites)
                .as("suites that run the contract of %s in an adapter", port)
                .anyMatch(name -> !in(Modules.DOMAIN).test(name));
    }

    private static DescribedPredicate<JavaClass> named(String simpleName) {
        return DescribedPredicate.describe(
                "named " + simpleName, type -> type.getSimpleName().equals(simpleName));
    }

    private static Predicate<String> in(String module) {
        return name -> name.startsWith(module + ".");
    }

    private static Path testClassesOf(String module) {
        return Path.of("..", module, "target", "test-classes");
    }
}
