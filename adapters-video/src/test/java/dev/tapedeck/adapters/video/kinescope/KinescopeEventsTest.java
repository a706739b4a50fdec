package dev.tapedeck.adapters.video.kinescope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.capture.webhook.EventVerdict;
import dev.tapedeck.domain.capture.webhook.EventVerdict.SignatureInvalid;
import dev.tapedeck.domain.capture.webhook.EventVerdict.SignatureValid;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate;
import dev.tapedeck.domain.capture.webhook.UnreadableEvent;
import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderEventId;
import dev.tapedeck.domain.provider.ProviderKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KinescopeEventsTest {
    private static final String DONE =
            "{\"event\":\"media.update.status\",\"data\":{\"id\":\"vid7Qx2\",\"status\":\"done\"}}";

    private final SettableClock clock = new SettableClock();
    private final KinescopeEvents events = new KinescopeEvents(KinescopeFixture.PASSWORD, clock);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Basic",
                "Basic ",
                "Basic !!!",
                "Basic dGFwZWRlY2s6",
                "Bearer dGFwZWRlY2s6YS1sb25nLWFuZC1yYW5kb20tcGFzc3dvcmQ=",
                "Basic dGFwZWRlY2s6YS1sb25nLWFuZC1yYW5kb20tcGFzc3dvcmQx"
            })
    void other_credentials_are_invalid(String header) {
        assertThat(verify(Map.of(WebhookPassword.HEADER, header), DONE)).isInstanceOf(SignatureInvalid.class);
    }

    @Test
    void the_scheme_may_be_written_anyhow() {
        String header = KinescopeFixture.PASSWORD.header().replace("Basic", "bAsIc");

        assertThat(verify(Map.of(WebhookPassword.HEADER, header), DONE)).isInstanceOf(SignatureValid.class);
    }

    @Test
    void a_password_that_came_in_the_clear_counts_no_more() {
        assertThat(verify(
                        Map.of(WebhookPassword.HEADER, KinescopeFixture.PASSWORD.header(), "x-forwarded-proto", "http"),
                        DONE))
                .isInstanceOf(SignatureInvalid.class);
    }

    @Test
    void the_same_words_are_the_same_message_for_a_minute_only() {
        SignatureValid first = valid(DONE);
        clock.advance(Duration.ofSeconds(1));
        assertThat(valid(DONE)).isEqualTo(first);

        clock.advance(Duration.ofMinutes(1));
        assertThat(valid(DONE)).isNotEqualTo(first);
        assertThat(valid(DONE.replace("done", "error"))).isNotEqualTo(valid(DONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "", "[]", "7", "null", "\"text\""})
    void a_body_that_is_no_object_cannot_be_read(String body) {
        assertThat(valid(body).type()).isEmpty();
        assertThatThrownBy(() -> decode(body)).isInstanceOf(UnreadableEvent.class);
    }

    /** A sequence of messages as Kinescope sends them, and beside each what it says. */
    @Test
    void a_sequence_says_what_stands_beside_it() throws IOException {
        for (String line : lines("webhooks.txt")) {
            String[] parts = line.split(" => ", -1);
            List<String> said = decode(parts[0]).stream()
                    .map(updates -> "RunChanged " + ((ProviderUpdate.RunChanged) updates).jobId())
                    .toList();
            assertThat(said).as(parts[0]).isEqualTo(parts[1].equals("-") ? List.of() : List.of(parts[1]));
        }
    }

    @Test
    void a_password_is_shown_to_nobody() {
        assertThat(KinescopeFixture.PASSWORD.toString()).doesNotContain("random");
        assertThatThrownBy(() -> new WebhookPassword("tape:deck", "a-long-and-random-password"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WebhookPassword("tapedeck", "fifteen-letters"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("fifteen-letters");
    }

    private List<ProviderUpdate> decode(String body) {
        ProviderEventId id = new ProviderEventId(ProviderKind.KINESCOPE, "event");
        return events.decode(
                new ProviderEvent(id, "type", body, ProviderEvent.State.RECEIVED, 0, null, clock.instant(), null));
    }

    private SignatureValid valid(String body) {
        return (SignatureValid) verify(Map.of(WebhookPassword.HEADER, KinescopeFixture.PASSWORD.header()), body);
    }

    private EventVerdict verify(Map<String, String> headers, String body) {
        return events.verify(headers::get, body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(KinescopeEventsTest.class.getResourceAsStream("golden/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
