package dev.tapedeck.adapters.video.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderEventId;
import dev.tapedeck.domain.provider.ProviderKind;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Webhooks as LiveKit sends them, with the updates that each says written beside it. */
class LiveKitGoldenTest {
    private static final Instant RECEIVED = Instant.parse("2026-10-01T00:00:00Z");

    private final LiveKitEvents events =
            new LiveKitEvents(LiveKitFixture.config(URI.create("ws://127.0.0.1")), InstantSource.fixed(RECEIVED));

    static Stream<GoldenWebhooks.Golden> webhooks() {
        return Stream.of("room-recorded", "endings", "oddities").flatMap(name -> GoldenWebhooks.of(name).stream());
    }

    @ParameterizedTest
    @MethodSource("webhooks")
    void a_webhook_says_what_is_written_beside_it(GoldenWebhooks.Golden golden) {
        ProviderEventId id = new ProviderEventId(ProviderKind.LIVEKIT, "event");
        ProviderEvent event =
                new ProviderEvent(id, "type", golden.body(), ProviderEvent.State.RECEIVED, 0, null, RECEIVED, null);

        assertThat(events.decode(event)).extracting(Object::toString).isEqualTo(golden.updates());
    }

    @Test
    void there_are_webhooks_to_be_read() {
        assertThat(webhooks()).hasSizeGreaterThan(40);
        assertThat(webhooks().flatMap(golden -> golden.updates().stream())).hasSizeGreaterThan(25);
    }
}
