package dev.tapedeck.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.access.Caller;
import dev.tapedeck.domain.access.Scope;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalUserTest {
    private LiveServer live;

    @BeforeAll
    void start() {
        HttpConfig usual = HttpConfig.at("127.0.0.1", 0);
        Caller local = new Caller("local", "Local user", null, Set.of(Scope.ADMIN));
        live = new LiveServer(new HttpConfig(
                usual.host(),
                0,
                null,
                false,
                local,
                null,
                usual.addressesValidFor(),
                usual.eventStreams(),
                usual.idleTimeout()));
    }

    @AfterAll
    void stop() {
        live.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8080", "localhost:8080", "localhost", "[::1]:8080", "127.1.2.3", "LOCALHOST:1"})
    void a_request_to_this_machine_needs_no_token(String host) {
        String response = ask("/api/me", "Host: " + host);

        assertThat(response)
                .contains(" 200 ")
                .contains(live.tapedeck.localUser.toString())
                .contains("admin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "127.0.0.1.evil.example",
                "localhost.evil.example:8080",
                "evil.example:127",
                "0.0.0.0:8080",
                "192.168.1.10:8080"
            })
    void a_request_to_another_name_is_refused_since_names_can_be_rebound(String host) {
        String response = ask("/api/me", "Host: " + host);

        assertThat(response).contains(" 403 ").contains("foreign_host");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://evil.example",
                "Origin: http://127.0.0.1:9999",
                "Origin: https://127.0.0.1:8080",
                "Origin: null",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site"
            })
    void a_request_from_another_site_is_refused(String header) {
        String response = ask("/api/me", "Host: 127.0.0.1:8080", header);

        assertThat(response).contains(" 403 ").contains("foreign_origin");
    }

    @Test
    void the_own_page_is_let_in() {
        String response =
                ask("/api/me", "Host: 127.0.0.1:8080", "Origin: http://127.0.0.1:8080", "Sec-Fetch-Site: same-origin");

        assertThat(response).contains(" 200 ");
    }

    @Test
    void a_bad_token_is_not_overlooked() {
        String response = ask("/api/me", "Host: 127.0.0.1:8080", "Authorization: Bearer forged");

        assertThat(response).contains(" 401 ");
    }

    private String ask(String path, String... headers) {
        String request =
                "GET " + path + " HTTP/1.1\r\nConnection: close\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
        return RawHttp.send(live, request.getBytes(StandardCharsets.ISO_8859_1));
    }
}
