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
        HttpResponse<String> answer = live.send(live.anonymous("/openapi.json"));

        assertThat(json(answer).path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(json(answer).path("paths")).hasSizeGreaterThan(25);
    }

    @Test
    void the_page_of_the_contract_needs_nothing_from_elsewhere() {
        HttpResponse<String> answer = live.send(live.anonymous("/docs"));

        assertThat(header(answer, "Content-Type")).startsWith("text/html");
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'", "connect-src 'self'");
        assertThat(answer.body()).contains("/openapi.json").doesNotContainPattern("(src|href)=\"https?:");
    }

    @Test
    void answers_say_that_they_are_what_they_say() {
        HttpResponse<String> answer = live.get("/api/me");

        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Server")).isEmpty();
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
