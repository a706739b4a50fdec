package dev.tapedeck.application.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.Tapedeck;
import dev.tapedeck.domain.capture.FakePlatform;
import dev.tapedeck.domain.capture.Platform;
import dev.tapedeck.domain.capture.ProviderDescription;
import dev.tapedeck.domain.capture.remote.FakeRemoteEngine;
import dev.tapedeck.domain.capture.room.FakeProviderRooms;
import dev.tapedeck.domain.capture.room.RoomNames;
import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.media.store.InMemoryMediaStore;
import dev.tapedeck.domain.provider.ProviderHealth;
import dev.tapedeck.domain.provider.ProviderHealthLog;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.storage.InMemoryStorage;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownProvidersTest {
    private static final ProviderKind FIRST = new ProviderKind("first");
    private static final ProviderKind SECOND = new ProviderKind("second");
    private static final ProviderKind EXAMPLE = new ProviderKind("example");
    private static final RoomNames NAMES = new RoomNames("-");

    private final SettableClock clock = new SettableClock();
    private final InMemoryStorage storage = new InMemoryStorage(clock);
    private final Tapedeck tapedeck = Tapedeck.builder()
            .storage(storage)
            .media(new InMemoryMediaStore())
            .known(List.of(ProviderDescription.of(SECOND), ProviderDescription.of(FIRST)))
            .platform(example())
            .clock(clock)
            .build();

    @Test
    void those_that_may_be_configured_come_first_and_the_configured_ones_describe_themselves() {
        assertThat(tapedeck.providers().known())
                .containsExactly(
                        ProviderDescription.of(SECOND),
                        ProviderDescription.of(FIRST),
                        ProviderDescription.of(EXAMPLE, NAMES));
    }

    @Test
    void health_is_listed_in_the_same_order_and_others_by_name() {
        storage.open(List.of(FIRST, SECOND, EXAMPLE));
        ProviderHealthLog log = storage.port(ProviderHealthLog.class);
        List.of(FIRST, EXAMPLE, ProviderKind.LIVEKIT, ProviderKind.DAILY, SECOND)
                .forEach(log::repaired);

        assertThat(tapedeck.providers().health().providers())
                .extracting(ProviderHealth::provider)
                .containsExactly(SECOND, FIRST, EXAMPLE, ProviderKind.DAILY, ProviderKind.LIVEKIT);
    }

    private Platform example() {
        return FakePlatform.withRooms(new FakeRemoteEngine(EXAMPLE), new FakeProviderRooms(EXAMPLE))
                .naming(NAMES);
    }
}
