package dev.tapedeck.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.id.CountingIds;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.playback.PlaybackGrant;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenCacheTest {
    private final SettableClock clock = new SettableClock();
    private final CountingIds ids = new CountingIds();
    private final TokenCache cache = new TokenCache(clock);
    private final PlaybackGrant grant = grant(Duration.ofHours(1));

    @Test
    void a_token_is_trusted_for_two_seconds() {
        cache.remember("token", grant);

        clock.advance(Duration.ofMillis(1_999));
        assertThat(cache.find("token")).contains(grant);

        clock.advance(Duration.ofMillis(1));
        assertThat(cache.find("token")).isEmpty();
    }

    @Test
    void a_token_is_not_trusted_after_it_expires() {
        cache.remember("token", grant(Duration.ofSeconds(1)));

        clock.advance(Duration.ofMillis(999));
        assertThat(cache.find("token")).isPresent();

        clock.advance(Duration.ofMillis(1));
        assertThat(cache.find("token")).isEmpty();
    }

    @Test
    void a_recording_counts_as_seen_for_two_seconds_or_until_it_is_forgotten() {
        assertThat(cache.hasSeen(grant.recording())).isFalse();
        cache.remember("token", grant);
        assertThat(cache.hasSeen(grant.recording())).isTrue();

        clock.advance(Duration.ofSeconds(2));
        assertThat(cache.hasSeen(grant.recording())).isFalse();

        cache.remember("token", grant);
        cache.forget(grant.recording());
        assertThat(cache.hasSeen(grant.recording())).isFalse();
    }

    @Test
    void tokens_of_other_recordings_stay_when_one_is_forgotten() {
        PlaybackGrant other = grant(Duration.ofHours(1));
        cache.remember("one", grant);
        cache.remember("another of it", grant);
        cache.remember("other", other);

        cache.forget(grant.recording());

        assertThat(cache.find("one")).isEmpty();
        assertThat(cache.find("another of it")).isEmpty();
        assertThat(cache.find("other")).contains(other);
    }

    @Test
    void a_full_cache_drops_single_tokens_and_keeps_the_rest() {
        for (int i = 0; i < 20_000; i++) {
            cache.remember("token-" + i, grant);
        }

        long kept = IntStream.range(0, 20_000)
                .filter(i -> cache.find("token-" + i).isPresent())
                .count();
        assertThat(kept).isEqualTo(10_000);
        assertThat(cache.find("token-19999")).contains(grant);
    }

    private PlaybackGrant grant(Duration validFor) {
        return new PlaybackGrant(
                new RecordingId(ids.next()),
                true,
                clock.instant(),
                clock.instant().plus(validFor));
    }
}
