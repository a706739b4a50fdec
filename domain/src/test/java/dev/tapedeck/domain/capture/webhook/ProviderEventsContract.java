package dev.tapedeck.domain.capture.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.capture.webhook.EventVerdict.SignatureInvalid;
import dev.tapedeck.domain.capture.webhook.EventVerdict.SignatureValid;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderEventId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@link ProviderEvents} promises, whatever the platform. */
public interface ProviderEventsContract {
    Instant RECEIVED = Instant.parse("2026-03-01T12:00:00Z");

    /** A message as it arrives; header names are lower-case. */
    record Message(Map<String, String> headers, String body) {}

    ProviderEvents events();

    /** Of the platform, and says something. Each call makes another one. */
    Message genuine();

    /** Of the platform, and of a type that nobody knows yet. */
    Message ofUnknownType();

    /** Of the platform, and nothing can be made of its body. */
    Message unreadable();

    /** Looks like one of the platform, and somebody else has made it. */
    Message invalid();

    @Test
    default void a_message_of_the_platform_has_a_valid_signature_and_says_something() {
        Message message = genuine();

        assertThat(verdict(message)).isInstanceOfSatisfying(SignatureValid.class, valid -> {
            assertThat(valid.eventId()).isNotBlank();
            assertThat(valid.type()).isNotBlank();
        });
        assertThat(decoded(message)).isNotEmpty();
    }

    @Test
    default void a_repeated_message_has_the_same_id_and_another_one_has_another() {
        Message message = genuine();

        assertThat(verdict(message)).isEqualTo(verdict(message)).isNotEqualTo(verdict(genuine()));
    }

    @Test
    default void a_message_of_somebody_else_has_an_invalid_signature() {
        assertThat(verdict(invalid()))
                .isInstanceOfSatisfying(
                        SignatureInvalid.class,
                        invalid -> assertThat(invalid.reason()).isNotBlank());
    }

    @Test
    default void a_message_without_headers_has_an_invalid_signature() {
        assertThat(verdict(new Message(Map.of(), genuine().body()))).isInstanceOf(SignatureInvalid.class);
        assertThat(verdict(new Message(Map.of(), ""))).isInstanceOf(SignatureInvalid.class);
    }

    @Test
    default void an_unknown_type_has_a_valid_signature_and_says_nothing() {
        Message message = ofUnknownType();

        assertThat(verdict(message)).isInstanceOf(SignatureValid.class);
        assertThat(decoded(message)).isEmpty();
    }

    @Test
    default void a_body_of_which_nothing_can_be_made_is_kept_and_said_to_be_unreadable() {
        Message message = unreadable();

        assertThat(verdict(message)).isInstanceOf(SignatureValid.class);
        assertThatThrownBy(() -> decoded(message)).isInstanceOf(UnreadableEvent.class);
    }

    default EventVerdict verdict(Message message) {
        return events().verify(message.headers()::get, message.body().getBytes(StandardCharsets.UTF_8));
    }

    default List<ProviderUpdate> decoded(Message message) {
        ProviderEventId id = new ProviderEventId(events().provider(), "event");
        return events().decode(new ProviderEvent(
                id, "type", message.body(), ProviderEvent.State.RECEIVED, 0, null, RECEIVED, null));
    }
}
