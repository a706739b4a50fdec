package dev.tapedeck.bootstrap.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The coordinates that documents and programs in the tests name are those that the build publishes. */
class CoordinatesTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern MODULE = Pattern.compile("<module>([a-z-]+)</module>");
    private static final Pattern VERSION = Pattern.compile(
            "<artifactId>tapedeck-(?:parent|bom|application)</artifactId>\\s+<version>([^<]+)</version>");
    private static final Pattern PROPERTY = Pattern.compile("<tapedeck.version>([^<]+)</tapedeck.version>");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>tapedeck-([a-z-]+)</artifactId>");
    private static final Pattern MENTIONED = Pattern.compile("`tapedeck-([a-z-]+)`");

    @Test
    void the_bom_has_every_module_but_the_program() throws IOException {
        List<String> modules = all(MODULE, "pom.xml");

        assertThat(all(ARTIFACT, "bootstrap/bom/pom.xml"))
                .filteredOn(artifact -> !artifact.equals("bom"))
                .containsExactlyInAnyOrderElementsOf(modules.stream()
                        .filter(module -> !module.equals("bootstrap"))
                        .toList());
        assertThat(all(VERSION, "bootstrap/bom/pom.xml")).startsWith(version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/embedding.md"})
    void a_document_names_artifacts_that_are_published(String document) throws IOException {
        List<String> modules = all(MODULE, "pom.xml");

        assertThat(all(VERSION, document)).containsOnly(version());
        assertThat(all(MENTIONED, document)).isNotEmpty().isSubsetOf(modules);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "spring"})
    void a_program_in_the_tests_takes_the_version_that_is_built(String project) throws IOException {
        assertThat(all(PROPERTY, "bootstrap/src/test/consumer/" + project + "/pom.xml"))
                .containsExactly(version());
    }

    private static String version() throws IOException {
        return all(VERSION, "pom.xml").get(0);
    }

    private static List<String> all(Pattern pattern, String file) throws IOException {
        return pattern.matcher(Files.readString(ROOT.resolve(file)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
