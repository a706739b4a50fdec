package dev.tapedeck.adapters.http;

import static dev.tapedeck.adapters.http.LiveServer.header;
import static dev.tapedeck.adapters.http.LiveServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private LiveServer live;

    @BeforeAll
    void start() {
        live = new LiveServer();
    }

    @AfterAll
    void stop() {
        live.close();
    }

    @Test
    void the_contract_is_served_as_json() {
        HttpResponse<String> response = live.send(live.anonymous("/openapi.json"));

        assertThat(json(response).path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(json(response).path("paths")).hasSizeGreaterThan(25);
    }

    @Test
    void the_page_of_the_contract_needs_nothing_from_elsewhere() {
        HttpResponse<String> response = live.send(live.anonymous("/docs"));

        assertThat(header(response, "Content-Type")).startsWith("text/html");
        assertThat(header(response, "Content-Security-Policy")).contains("default-src 'none'", "connect-src 'self'");
        assertThat(response.body()).contains("/openapi.json").doesNotContainPattern("(src|href)=\"https?:");
    }

    @Test
    void answers_say_that_they_are_what_they_say() {
        HttpResponse<String> response = live.get("/api/me");

        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(response, "Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/secret.class",
                "/..%2fopenapi.yaml",
                "/openapi.yaml",
                "/assets/..%2f..%2fopenapi.yaml",
                "/assets/%2e%2e",
                "/assets/",
                "/logback-test.xml",
                "/.hidden.js",
                "/contract/docs.html"
            })
    void only_files_of_the_page_are_served(String path) {
        assertThat(live.send(live.anonymous(path)).statusCode()).isEqualTo(404);
    }
}
