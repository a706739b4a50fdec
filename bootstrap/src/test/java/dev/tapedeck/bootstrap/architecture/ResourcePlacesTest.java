package dev.tapedeck.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our jars on the class path of another program contain no file that the program could mistake for its own. */
class ResourcePlacesTest {
    /** Where Flyway, Liquibase and Spring Boot look unless they are told otherwise. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "db/migration",
                "db/changelog",
                "db/callback",
                "schema.sql",
                "data.sql",
                "application.properties",
                "application.yaml",
                "application.yml",
                "static",
                "public",
                "resources",
                "templates",
                "META-INF/resources/index.html",
                "openapi.yaml",
                "contract",
                "web/index.html"
            })
    void places_of_other_programs_are_empty(String place) throws IOException {
        List<URL> found = Collections.list(getClass().getClassLoader().getResources(place));

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev/tapedeck/adapters/persistence/schema/migration",
                "dev/tapedeck/adapters/http/contract/openapi.yaml"
            })
    void resources_of_ours_are_on_the_class_path_of_this_test(String place) {
        assertThat(getClass().getClassLoader().getResource(place)).isNotNull();
    }
}
