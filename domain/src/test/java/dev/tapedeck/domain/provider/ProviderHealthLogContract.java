package dev.tapedeck.domain.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.provider.ProviderEvent.State;
import dev.tapedeck.domain.storage.StorageFixture;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What {@link ProviderHealthLog} promises. */
public interface ProviderHealthLogContract extends StorageFixture {
    private ProviderHealthLog log() {
        return storage().port(ProviderHealthLog.class);
    }

    @Test
    default void nobody_is_listed_who_was_never_heard_of() {
        assertThat(log().all()).isEmpty();
    }

    @Test
    default void the_last_event_comes_from_the_inbox() {
        heard(ProviderKind.LIVEKIT, "event-1", 5);
        heard(ProviderKind.LIVEKIT, "event-2", 3);

        assertThat(log().all()).containsExactly(new ProviderHealth(ProviderKind.LIVEKIT, at(5), null, null, 0));
    }

    @Test
    default void a_listing_that_fails_says_why_until_one_does_not() {
        String why = "no answer: '\"\\ \uD83D\uDE00";
        log().polled(ProviderKind.DAILY, null, at(1));
        log().polled(ProviderKind.DAILY, why, at(2));
        assertThat(log().all()).containsExactly(new ProviderHealth(ProviderKind.DAILY, null, at(1), why, 0));

        log().polled(ProviderKind.DAILY, null, at(3));
        assertThat(log().all()).containsExactly(new ProviderHealth(ProviderKind.DAILY, null, at(3), null, 0));
    }

    @Test
    default void a_platform_that_never_answered_has_no_last_poll() {
        log().polled(ProviderKind.DAILY, "no answer", at(1));

        assertThat(log().all()).containsExactly(new ProviderHealth(ProviderKind.DAILY, null, null, "no answer", 0));
    }

    @Test
    default void every_repair_counts() {
        Simultaneously.call(20, number -> {
            log().repaired(ProviderKind.DAILY);
            return number;
        });
        log().polled(ProviderKind.DAILY, null, at(1));

        assertThat(log().all()).containsExactly(new ProviderHealth(ProviderKind.DAILY, null, at(1), null, 20));
    }

    @Test
    default void all_that_were_heard_of_are_listed_by_name() {
        log().repaired(ProviderKind.KINESCOPE);
        heard(ProviderKind.DAILY, "event-1", 1);
        log().polled(ProviderKind.LIVEKIT, null, at(2));

        assertThat(log().all())
                .extracting(ProviderHealth::provider)
                .containsExactly(ProviderKind.DAILY, ProviderKind.KINESCOPE, ProviderKind.LIVEKIT);
    }

    private void heard(ProviderKind provider, String eventId, int second) {
        ProviderEventId id = new ProviderEventId(provider, eventId);
        storage()
                .port(ProviderEventInbox.class)
                .store(new ProviderEvent(id, "x", "{}", State.RECEIVED, 0, null, at(second), null));
    }

    private static Instant at(int seconds) {
        return SettableClock.START.plusSeconds(seconds);
    }
}
