package dev.tapedeck.domain.media.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.media.ContentTypes;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryMediaStoreTest implements MediaStoreContract {
    private final InMemoryMediaStore store = new InMemoryMediaStore();

    @Override
    public InMemoryMediaStore store() {
        return store;
    }

    @Override
    public byte[] fetch(URI address) {
        return store.fetch(address).orElseThrow();
    }

    @Test
    void a_store_that_is_away_refuses_everything_but_to_sign() {
        store.away(true);

        assertThatThrownBy(() -> store.head(KEY)).isInstanceOf(MediaStoreUnavailable.class);
        assertThatThrownBy(() -> store.list("", object -> {})).isInstanceOf(MediaStoreUnavailable.class);
        assertThatThrownBy(store::verify).isInstanceOf(MediaStoreUnavailable.class);
        assertThat(store.presign(PresignRequest.of(KEY, Duration.ofSeconds(60))))
                .hasToString("memory:recordings/one/two/index.m3u8?validForSeconds=60");
    }

    @Test
    void a_stuck_object_stays_until_it_is_freed() {
        store.put(KEY, new byte[] {1}, ContentTypes.MP4);
        store.stick(KEY);
        assertThat(store.delete(List.of(KEY))).containsExactly(KEY);

        store.unstick(KEY);

        assertThat(store.delete(List.of(KEY))).isEmpty();
        assertThat(store.keys()).isEmpty();
    }
}
