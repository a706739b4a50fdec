package dev.tapedeck.domain.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link Storage} itself promises. */
public interface StorageContract extends StorageFixture {
    @Test
    default void every_port_is_the_same_object_each_time() {
        assertThat(ports())
                .usingElementComparator((one, other) -> one == other ? 0 : 1)
                .isEqualTo(ports());
    }

    @Test
    default void an_open_storage_is_reachable() {
        assertThat(storage().isReachable()).isTrue();
    }

    private List<Object> ports() {
        Storage storage = storage();
        return List.of(
                storage.recordings(),
                storage.segments(),
                storage.sessions(),
                storage.tracks(),
                storage.transcripts(),
                storage.users(),
                storage.events(),
                storage.inbox(),
                storage.runs(),
                storage.providerHealth(),
                storage.idempotencyKeys(),
                storage.signingKeys(),
                storage.revocations(),
                storage.search(),
                storage.jobs());
    }
}
