package dev.tapedeck.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.bootstrap.wiring.Providers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of vendors stand in the adapter of the vendor and in bootstrap; elsewhere only in the files listed here. */
class VendorNamesTest {
    private static final List<String> MODULES =
            List.of("domain", "application", "adapters-http", "adapters-persistence");

    /** Files outside the adapters that name vendors, and why. A folder ends with a slash. */
    private static final Map<String, String> ALLOWED = Map.of(
            "domain/src/main/java/dev/tapedeck/domain/provider/ProviderKind.java", "constants, for adapters and tests",
            "adapters-http/src/main/resources/dev/tapedeck/adapters/http/contract/openapi.yaml",
                    "the document of the API",
            "adapters-http/src/main/web/src/text/providers.ts",
                    "labels of the page; a provider without one has its name",
            "adapters-http/src/main/web/dev/", "sample data for work on the page",
            "adapters-persistence/src/main/resources/dev/tapedeck/adapters/persistence/schema/migration/",
                    "migrations are never edited");

    /** Ours, and a word of everyday use. */
    private static final Set<String> NO_VENDORS = Set.of("ffmpeg", "browser");

    private static final Set<String> TEXTS = Set.of("java", "sql", "yaml", "ts", "css", "html", "mjs", "json");

    @TempDir
    private Path folder;

    @Test
    void vendors_are_named_in_the_listed_files_only() {
        Path root = Path.of("..").toAbsolutePath().normalize();

        Set<String> naming = new TreeSet<>();
        MODULES.forEach(module -> naming.addAll(naming(root, root.resolve(module + "/src/main"))));

        assertThat(naming).allMatch(VendorNamesTest::isAllowed);
        assertThat(ALLOWED.keySet())
                .as("every listed file still names a vendor")
                .allMatch(allowed -> naming.stream().anyMatch(file -> file.startsWith(allowed)));
    }

    @Test
    void a_file_that_names_a_vendor_is_found() throws IOException {
        Files.writeString(folder.resolve("Rule.java"), "boolean dots = !provider.equals(\"kinescope\");");
        Files.writeString(folder.resolve("Other.java"), "enum Platform { LIVEKIT }");
        Files.writeString(folder.resolve("Free.java"), "boolean dots = rooms.punctuation().contains(\".\");");

        assertThat(naming(folder, folder)).containsExactly("Other.java", "Rule.java");
    }

    private static boolean isAllowed(String file) {
        return file.endsWith(".test.ts") || ALLOWED.keySet().stream().anyMatch(file::startsWith);
    }

    private static Set<String> naming(Path root, Path below) {
        try (Stream<Path> files = Files.walk(below)) {
            Set<String> naming = new TreeSet<>();
            files.filter(VendorNamesTest::isText)
                    .filter(VendorNamesTest::namesVendor)
                    .forEach(file -> naming.add(root.relativize(file).toString()));
            return naming;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isText(Path file) {
        String path = file.toString();
        return !path.contains("node_modules")
                && !path.contains("/dist/")
                // Generated from openapi.yaml by the build.
                && !path.endsWith("schema.d.ts")
                && TEXTS.contains(path.substring(path.lastIndexOf('.') + 1));
    }

    private static boolean namesVendor(Path file) {
        try {
            String text = Files.readString(file).toLowerCase(Locale.ROOT);
            return Providers.KNOWN.stream()
                    .map(known -> known.provider().name())
                    .filter(name -> !NO_VENDORS.contains(name))
                    .anyMatch(text::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
