package dev.tapedeck.bootstrap.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/**
 * Features are the packages right below a module's own: each can be read after those it needs, and before the others. What
 * is in the module's own package is like one more feature.
 */
final class Features {
    static final ArchRule DO_NOT_GO_IN_CIRCLES =
            slices().assignedFrom(new ByModuleAndFeature()).should().beFreeOfCycles();

    private Features() {}

    private static final class ByModuleAndFeature implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return Modules.ALL.stream()
                    .filter(module -> Modules.isIn(type, module))
                    .findFirst()
                    .map(module -> SliceIdentifier.of(module, feature(module, type)))
                    .orElse(SliceIdentifier.ignore());
        }

        @Override
        public String getDescription() {
            return "features of modules";
        }

        private static String feature(String module, JavaClass type) {
            boolean isInRoot = type.getPackageName().equals(module);
            return isInRoot
                    ? ""
                    : type.getPackageName().substring(module.length() + 1).split("\\.", 2)[0];
        }
    }
}
