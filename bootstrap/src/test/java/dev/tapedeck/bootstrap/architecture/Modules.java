package dev.tapedeck.bootstrap.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** The modules by their packages, and the classes that the rules look at. */
final class Modules {
    static final String ROOT = "dev.tapedeck";
    static final String DOMAIN = ROOT + ".domain";
    static final String APPLICATION = ROOT + ".application";
    static final String HTTP = ROOT + ".adapters.http";
    static final String PERSISTENCE = ROOT + ".adapters.persistence";
    static final String VIDEO = ROOT + ".adapters.video";
    static final String BOOTSTRAP = ROOT + ".bootstrap";
    static final List<String> ALL = List.of(DOMAIN, APPLICATION, HTTP, PERSISTENCE, VIDEO, BOOTSTRAP);

    /** How the doubles and contracts arrive once their module is packaged. */
    private static final String TEST_JAR = "-tests.jar";

    /** Every class of the product, without tests. */
    static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains(TEST_JAR))
            .importPackages(ROOT);

    private Modules() {}

    /** A class of one of these modules, or of no module at all. */
    static DescribedPredicate<JavaClass> inOrForeign(String... modules) {
        return DescribedPredicate.describe(
                "are in " + String.join(", ", modules) + " or belong to a library",
                type -> !isIn(type, ROOT) || List.of(modules).stream().anyMatch(module -> isIn(type, module)));
    }

    static boolean isIn(JavaClass type, String module) {
        String name = type.getBaseComponentType().getPackageName();
        return name.equals(module) || name.startsWith(module + ".");
    }
}
