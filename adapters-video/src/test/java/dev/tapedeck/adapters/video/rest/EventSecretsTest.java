package dev.tapedeck.adapters.video.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventSecretsTest {
    @Test
    void secrets_are_removed_at_any_depth_and_in_any_spelling() {
        String body = "{\"room\":{\"name\":\"a\",\"turnPassword\":\"p\",\"turn_password\":\"p\"},"
                + "\"tokens\":[{\"Access-Token\":\"p\",\"id\":1}],\"secret\":\"p\"}";

        assertThat(removed(body)).isEqualTo("{\"room\":{\"name\":\"a\"},\"tokens\":[{\"id\":1}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\" : \"room_started\",  \"n\":1.0}",
                "<html>",
                "",
                "[\"token\"]",
                "{\"token\":{\"id\":1}}"
            })
    void a_body_without_secrets_stays_exactly_as_it_is(String body) {
        assertThat(removed(body)).isEqualTo(body);
    }

    private static String removed(String body) {
        return EventSecrets.removed(body.getBytes(StandardCharsets.UTF_8));
    }
}
