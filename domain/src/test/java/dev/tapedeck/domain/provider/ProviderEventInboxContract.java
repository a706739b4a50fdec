package dev.tapedeck.domain.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.provider.ProviderEvent.State;
import dev.tapedeck.domain.storage.StorageFixture;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link ProviderEventInbox} promises. */
public interface ProviderEventInboxContract extends StorageFixture {
    Instant NOW = SettableClock.START;

    private ProviderEventInbox inbox() {
        return storage().port(ProviderEventInbox.class);
    }

    @Test
    default void an_event_is_kept_as_it_came() {
        ProviderEvent event = new ProviderEvent(
                new ProviderEventId(ProviderKind.DAILY, "sha256:00ff"),
                "recording.ready-to-download",
                "{\"odd\":\"ünï \uD83D\uDE00 \\\\ '\"}  \n" + "x".repeat(1_000_000),
                State.RECEIVED,
                0,
                null,
                NOW,
                null);

        assertThat(inbox().store(event)).isTrue();

        assertThat(inbox().latest(null, 10)).containsExactly(event);
    }

    @Test
    default void an_event_that_is_known_is_not_kept_again() {
        ProviderEvent event = received("event-1", NOW);
        inbox().store(event);
        inbox().mark(event.id(), State.HANDLED, null, NOW);

        assertThat(inbox().store(event)).isFalse();

        assertThat(inbox().latest(null, 10)).extracting(ProviderEvent::state).containsExactly(State.HANDLED);
    }

    @Test
    default void one_of_twenty_that_store_an_event_at_once_is_told_that_it_is_new() {
        ProviderEvent event = received("event-1", NOW);

        List<Boolean> fresh = Simultaneously.call(20, number -> inbox().store(event));

        assertThat(fresh).filteredOn(Boolean::booleanValue).hasSize(1);
    }

    @Test
    default void events_of_two_providers_may_have_one_id() {
        inbox().store(received("event-1", NOW));
        ProviderEvent other = new ProviderEvent(
                new ProviderEventId(ProviderKind.DAILY, "event-1"), "x", "{}", State.RECEIVED, 0, null, NOW, null);

        assertThat(inbox().store(other)).isTrue();
    }

    @Test
    default void mark_notes_what_became_of_an_event_and_counts_the_attempt() {
        ProviderEvent event = received("event-1", NOW);
        inbox().store(event);

        inbox().mark(event.id(), State.FAILED, "no such recording: '\"\\ \uD83D\uDE00", NOW.plusSeconds(1));
        inbox().mark(event.id(), State.HANDLED, null, NOW.plusSeconds(2));

        assertThat(inbox().latest(State.HANDLED, 10)).hasSize(1).first().satisfies(handled -> {
            assertThat(handled.attempts()).isEqualTo(2);
            assertThat(handled.error()).isNull();
            assertThat(handled.handledAt()).isEqualTo(NOW.plusSeconds(2));
        });
    }

    @Test
    default void a_failed_event_says_why() {
        ProviderEvent event = received("event-1", NOW);
        inbox().store(event);

        inbox().mark(event.id(), State.FAILED, "no such recording", NOW.plusSeconds(1));

        assertThat(inbox().latest(State.FAILED, 10))
                .extracting(ProviderEvent::error)
                .containsExactly("no such recording");
    }

    @Test
    default void marking_an_unknown_event_is_harmless() {
        inbox().mark(new ProviderEventId(ProviderKind.LIVEKIT, "never"), State.IGNORED, null, NOW);

        assertThat(inbox().latest(null, 10)).isEmpty();
    }

    @Test
    default void the_latest_come_newest_first_and_no_more_than_the_limit() {
        inbox().store(received("middle", NOW.plusSeconds(1)));
        inbox().store(received("newest", NOW.plusSeconds(2)));
        inbox().store(received("oldest", NOW));

        assertThat(inbox().latest(null, 2))
                .extracting(event -> event.id().eventId())
                .containsExactly("newest", "middle");
        assertThat(inbox().latest(State.IGNORED, 2)).isEmpty();
    }

    @Test
    default void prune_removes_what_was_handled_or_ignored_long_ago() {
        stored("handled", State.HANDLED, NOW);
        stored("ignored", State.IGNORED, NOW);
        stored("failed", State.FAILED, NOW);
        stored("recent", State.HANDLED, NOW.plusSeconds(10));
        inbox().store(received("waiting", NOW));

        assertThat(inbox().prune(NOW.plusSeconds(10), 1)).isEqualTo(1);
        assertThat(inbox().prune(NOW.plusSeconds(10), 10)).isEqualTo(1);

        assertThat(inbox().latest(null, 10))
                .extracting(event -> event.id().eventId())
                .containsExactlyInAnyOrder("failed", "recent", "waiting");
    }

    @Test
    default void an_event_is_found_by_its_id() {
        ProviderEvent event = received("event-1", NOW);
        inbox().store(event);

        assertThat(inbox().find(event.id())).contains(event);
        assertThat(inbox().find(new ProviderEventId(ProviderKind.DAILY, "event-1")))
                .isEmpty();
    }

    @Test
    default void due_are_events_that_nobody_has_come_to_terms_with_oldest_first() {
        inbox().store(received("waiting", NOW.plusSeconds(1)));
        stored("failed", State.FAILED, NOW);
        stored("handled", State.HANDLED, NOW);
        stored("ignored", State.IGNORED, NOW);

        assertThat(inbox().due(10)).extracting(event -> event.id().eventId()).containsExactly("failed", "waiting");
        assertThat(inbox().due(1)).extracting(event -> event.id().eventId()).containsExactly("failed");
    }

    @Test
    default void an_event_is_not_due_for_ever() {
        ProviderEvent event = received("event-1", NOW);
        inbox().store(event);
        for (int attempt = 1; attempt < ProviderEventInbox.ATTEMPTS_MAX; attempt++) {
            inbox().mark(event.id(), State.FAILED, "not yet", NOW.plusSeconds(attempt));
        }
        assertThat(inbox().due(10)).hasSize(1);

        inbox().mark(event.id(), State.FAILED, "never", NOW.plusSeconds(100));

        assertThat(inbox().due(10)).isEmpty();
        assertThat(inbox().latest(State.FAILED, 10)).hasSize(1);
    }

    @Test
    default void events_between_two_times_come_oldest_first_both_ends_included() {
        for (int second = 0; second < 5; second++) {
            inbox().store(received("event-" + (9 - second), NOW.plusSeconds(second)));
        }

        assertThat(between(1, 3, 10)).containsExactly("event-8", "event-7", "event-6");
        assertThat(between(1, 3, 2)).containsExactly("event-8", "event-7");
        assertThat(inbox().between(ProviderKind.DAILY, NOW, NOW.plusSeconds(9), 10))
                .isEmpty();
    }

    private List<String> between(int from, int to, int limit) {
        return inbox().between(ProviderKind.LIVEKIT, NOW.plusSeconds(from), NOW.plusSeconds(to), limit).stream()
                .map(ProviderEventId::eventId)
                .toList();
    }

    private void stored(String eventId, State state, Instant markedAt) {
        ProviderEvent event = received(eventId, NOW);
        inbox().store(event);
        inbox().mark(event.id(), state, null, markedAt);
    }

    private static ProviderEvent received(String eventId, Instant at) {
        ProviderEventId id = new ProviderEventId(ProviderKind.LIVEKIT, eventId);
        return new ProviderEvent(id, "egress_updated", "{}", State.RECEIVED, 0, null, at, null);
    }
}
