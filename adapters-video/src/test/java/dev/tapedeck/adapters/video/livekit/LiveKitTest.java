package dev.tapedeck.adapters.video.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.adapters.video.PlatformContext;
import dev.tapedeck.adapters.video.livekit.fake.FakeLiveKitServer;
import dev.tapedeck.domain.capture.PlatformCheck;
import dev.tapedeck.domain.media.store.InMemoryMediaStore;
import dev.tapedeck.domain.provider.ProviderKind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("jdk")
class LiveKitTest {
    private static final Duration THREADS_END_WITHIN = Duration.ofSeconds(2);

    private final InMemoryMediaStore store = new InMemoryMediaStore();
    private final PlatformContext context = PlatformContext.of(InstantSource.system(), UUID::randomUUID, store);

    @Test
    void it_has_rooms_and_events_and_leaves_the_webhook_to_the_server() throws Exception {
        try (FakeLiveKitServer server = server();
                LiveKit liveKit = LiveKit.of(LiveKitFixture.config(server.address()), context)) {
            assertThat(liveKit.provider()).isEqualTo(ProviderKind.LIVEKIT);
            assertThat(liveKit.rooms()).isPresent();
            assertThat(liveKit.events()).isPresent();
            assertThat(liveKit.webhooks()).isEmpty();
            assertThat(liveKit.checks())
                    .singleElement()
                    .satisfies(check -> assertThat(check.problem().get()).isEmpty())
                    .extracting(PlatformCheck::name)
                    .isEqualTo("LiveKit's keys");
        }
    }

    @Test
    void closing_it_ends_the_threads_of_its_engine_and_of_its_rooms() throws Exception {
        try (FakeLiveKitServer server = server()) {
            Set<Thread> before = Thread.getAllStackTraces().keySet();
            try (LiveKit liveKit = LiveKit.of(LiveKitFixture.config(server.address()), context)) {
                liveKit.checks()
                        .forEach(check -> assertThat(check.problem().get()).isNotNull());
                liveKit.rooms().orElseThrow().occupied();
                assertThat(clientThreads()).anyMatch(thread -> !before.contains(thread));
            }

            Awaitility.await()
                    .atMost(THREADS_END_WITHIN)
                    .untilAsserted(() -> assertThat(clientThreads())
                            .filteredOn(thread -> !before.contains(thread))
                            .isEmpty());
        }
    }

    private FakeLiveKitServer server() {
        return FakeLiveKitServer.pretending(LiveKitFixture.API_KEY, LiveKitFixture.API_SECRET, store)
                .start();
    }

    private static List<Thread> clientThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("rest-"))
                .toList();
    }
}
