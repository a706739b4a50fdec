package dev.tapedeck.adapters.video.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.capture.webhook.EventVerdict;
import dev.tapedeck.domain.capture.webhook.EventVerdict.Ping;
import dev.tapedeck.domain.capture.webhook.EventVerdict.SignatureInvalid;
import dev.tapedeck.domain.capture.webhook.EventVerdict.SignatureValid;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate;
import dev.tapedeck.domain.capture.webhook.UnreadableEvent;
import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderEventId;
import dev.tapedeck.domain.provider.ProviderKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DailyEventsTest {
    private static final String BODY = "{\"version\":\"1.0.0\",\"type\":\"recording.started\",\"id\":\"evt-1\"}";
    private static final String SIGNATURE = "wBxPYdkkuf0IY/FGMGKkhKzjtqb6X58Pl4++FOF4egI=";
    private static final long SENT = 1_790_000_000L;

    private final SettableClock clock = new SettableClock(Instant.ofEpochSecond(SENT));
    private final DailyEvents events =
            new DailyEvents(DailyConfig.of("key", "acme", DailyConfigTest.SECRET, null), clock);

    @Test
    void the_published_example_has_a_valid_signature() {
        assertThat(verify(BODY, SIGNATURE, "1790000000")).isEqualTo(new SignatureValid("evt-1", "recording.started"));
    }

    @Test
    void one_other_byte_in_body_signature_or_time_makes_it_invalid() {
        assertThat(verify(BODY + " ", SIGNATURE, "1790000000")).isInstanceOf(SignatureInvalid.class);
        assertThat(verify(BODY, "x" + SIGNATURE.substring(1), "1790000000")).isInstanceOf(SignatureInvalid.class);
        assertThat(verify(BODY, SIGNATURE, "1790000001")).isInstanceOf(SignatureInvalid.class);
        assertThat(verify(BODY, "", "1790000000")).isInstanceOf(SignatureInvalid.class);
        assertThat(verify(BODY, "not base64 \u00e9", "1790000000")).isInstanceOf(SignatureInvalid.class);
    }

    @Test
    void missing_headers_are_no_signature() {
        assertThat(events.verify(name -> null, bytes(BODY))).isInstanceOf(SignatureInvalid.class);
        assertThat(events.verify(name -> name.equals(Signature.HEADER) ? SIGNATURE : null, bytes(BODY)))
                .isInstanceOf(SignatureInvalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1790000000000", "1790000000.5"})
    void the_timestamp_may_be_milliseconds_or_have_a_fraction(String timestamp) {
        assertThat(verify(BODY, signed(timestamp, bytes(BODY)), timestamp)).isInstanceOf(SignatureValid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "-1", "1e400", "99999999999999999999999999999999999999"})
    void what_is_no_timestamp_is_invalid_even_when_it_is_signed(String timestamp) {
        assertThat(verify(BODY, signed(timestamp, bytes(BODY)), timestamp)).isInstanceOf(SignatureInvalid.class);
    }

    @Test
    void the_window_ends_where_it_is_said() {
        clock.set(Instant.ofEpochSecond(SENT).plus(Duration.ofHours(24)));
        assertThat(verify(BODY, SIGNATURE, "1790000000")).isInstanceOf(SignatureValid.class);

        clock.advance(Duration.ofMillis(1));
        assertThat(verify(BODY, SIGNATURE, "1790000000")).isInstanceOf(SignatureInvalid.class);

        clock.set(Instant.ofEpochSecond(SENT).minus(Duration.ofHours(24)).minusMillis(1));
        assertThat(verify(BODY, SIGNATURE, "1790000000")).isInstanceOf(SignatureInvalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"test\":\"test\"}", " { \"test\" : \"test\" } "})
    void the_test_is_answered_also_without_a_signature(String body) {
        assertThat(events.verify(name -> null, bytes(body))).isEqualTo(new Ping());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"test\":\"test\",\"type\":\"meeting.ended\"}", "{\"test\":1}", "[]", "", "{}"})
    void nothing_else_passes_as_the_test(String body) {
        assertThat(events.verify(name -> null, bytes(body))).isInstanceOf(SignatureInvalid.class);
    }

    @Test
    void a_message_without_an_id_is_known_by_its_bytes() {
        SignatureValid one = valid("{\"type\":\"meeting.started\"}");
        SignatureValid same = valid("{\"type\":\"meeting.started\"}");
        SignatureValid other = valid("{\"type\":\"meeting.started\" }");

        assertThat(one).isEqualTo(same).isNotEqualTo(other);
        assertThat(one.eventId()).startsWith("sha256-");
        assertThat(valid("{\"id\":\"" + "x".repeat(201) + "\"}").eventId()).startsWith("sha256-");
        assertThat(valid("not json").type()).isEmpty();
        assertThat(events.verify(headers(new byte[] {(byte) 0xff, 0})::get, new byte[] {(byte) 0xff, 0}))
                .isInstanceOf(SignatureValid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "", "[]", "7", "null", "\"text\""})
    void a_body_that_is_no_object_cannot_be_read(String body) {
        assertThatThrownBy(() -> decode(body)).isInstanceOf(UnreadableEvent.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"type\":7}",
                "{\"type\":\"transcript.started\",\"payload\":{\"recording_id\":\"x\"}}",
                "{\"type\":\"waiting-participant.joined\",\"payload\":{\"room\":\"r\",\"session_id\":\"s\"}}",
                "{\"type\":\"recording.started\"}",
                "{\"type\":\"recording.started\",\"payload\":[]}",
                "{\"type\":\"recording.started\",\"payload\":{\"recording_id\":7}}",
                "{\"type\":\"recording.ready-to-download\",\"payload\":{\"room_name\":\"r\"}}",
                "{\"type\":\"recording.error\",\"payload\":{\"room_name\":\"r\"}}",
                "{\"type\":\"meeting.started\",\"payload\":{}}",
                "{\"type\":\"participant.joined\",\"payload\":{\"room\":\"r\"}}",
                "{\"type\":\"participant.left\",\"payload\":{\"session_id\":\"s\"}}"
            })
    void what_says_nothing_we_need_gives_nothing(String body) {
        assertThat(decode(body)).isEmpty();
    }

    private List<ProviderUpdate> decode(String body) {
        ProviderEventId id = new ProviderEventId(ProviderKind.DAILY, "event");
        return events.decode(
                new ProviderEvent(id, "type", body, ProviderEvent.State.RECEIVED, 0, null, clock.instant(), null));
    }

    private SignatureValid valid(String body) {
        EventVerdict verdict = events.verify(headers(bytes(body))::get, bytes(body));
        assertThat(verdict).isInstanceOf(SignatureValid.class);
        return (SignatureValid) verdict;
    }

    private static Map<String, String> headers(byte[] body) {
        Map<String, String> headers = new HashMap<>();
        headers.put(Signature.HEADER, signed("1790000000", body));
        headers.put(Signature.TIMESTAMP_HEADER, "1790000000");
        return headers;
    }

    private EventVerdict verify(String body, String signature, String timestamp) {
        return events.verify(name -> name.equals(Signature.HEADER) ? signature : timestamp, bytes(body));
    }

    private static String signed(String timestamp, byte[] body) {
        return new Signature(Base64.getDecoder().decode(DailyConfigTest.SECRET)).of(timestamp, body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
