package dev.tapedeck.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.details.RecordingLinks;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.storage.StorageFixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What {@link EventLog} promises. */
public interface EventLogContract extends StorageFixture {
    private EventLog events() {
        return storage().port(EventLog.class);
    }

    @Test
    default void an_empty_log_is_at_position_zero() {
        assertThat(events().newest()).isZero();
        assertThat(events().after(0, 10)).isEmpty();
    }

    @Test
    default void an_event_says_what_happened_to_which_recording_of_whom() {
        UserId alice = owner("alice");
        Session session = givenSession(alice);
        Recording recording =
                given(RecordingFixtures.starting(alice, RecordingLinks.ofSession(session.id()), RecordingFixtures.NOW));

        List<StoredEvent> found = events().after(0, 10);

        assertThat(found)
                .extracting(StoredEvent::event)
                .containsExactly(
                        new DomainEvent(recording.id(), alice, session.id(), EventType.CREATED, RecordingFixtures.NOW));
        assertThat(found).extracting(StoredEvent::number).containsExactly(1L);
        assertThat(found).extracting(StoredEvent::position).containsExactly(events().newest());
    }

    @Test
    default void after_goes_on_behind_a_position_oldest_first() {
        givenActive(RecordingFixtures.starting(owner("alice")));
        givenActive(RecordingFixtures.starting(owner("bob")));

        List<StoredEvent> all = events().after(0, 10);
        List<StoredEvent> rest = events().after(all.get(1).position(), 10);

        assertThat(all).hasSize(4).isSortedAccordingTo((a, b) -> Long.compare(a.position(), b.position()));
        assertThat(rest).isEqualTo(all.subList(2, 4));
        assertThat(events().after(events().newest(), 10)).isEmpty();
    }

    @Test
    default void after_gives_no_more_than_the_limit() {
        givenActive(RecordingFixtures.starting(owner("alice")));

        List<StoredEvent> one = events().after(0, 1);

        assertThat(one).extracting(stored -> stored.event().type()).containsExactly(EventType.CREATED);
    }

    @Test
    default void an_actor_sees_the_events_of_its_own_recordings() {
        UserId alice = owner("alice");
        Recording mine = given(RecordingFixtures.starting(alice));
        Recording foreign = given(RecordingFixtures.starting(owner("bob")));

        assertThat(events().after(Actor.of(alice), 0, 10))
                .extracting(stored -> stored.event().recording())
                .containsExactly(mine.id());
        assertThat(events().ofRecording(Actor.of(alice), foreign.id(), 0, 10)).isEmpty();
    }

    @Test
    default void the_history_of_a_recording_goes_on_behind_a_number() {
        Recording recording = givenActive(RecordingFixtures.starting(owner("alice")));
        givenActive(RecordingFixtures.starting(owner("alice")));

        assertThat(events().ofRecording(Actor.of(recording.owner()), recording.id(), 0, 10))
                .extracting(StoredEvent::number)
                .containsExactly(1L, 2L);
        assertThat(events().ofRecording(Actor.of(recording.owner()), recording.id(), 1, 10))
                .extracting(StoredEvent::number)
                .containsExactly(2L);
        assertThat(events().ofRecording(Actor.of(recording.owner()), recording.id(), 0, 1))
                .hasSize(1);
        assertThat(events().ofRecording(Actor.of(recording.owner()), recording.id(), 2, 10))
                .isEmpty();
    }

    @Test
    default void an_unknown_recording_has_no_history() {
        assertThat(events().ofRecording(Actor.of(owner("alice")), RecordingFixtures.recordingId(), 0, 10))
                .isEmpty();
    }

    @Test
    default void reading_on_misses_nothing_while_many_write() {
        UserId alice = owner("alice");
        List<StoredEvent> read = new ArrayList<>();

        // Thread 0 reads on from its last position until it has seen what the others write.
        Simultaneously.call(8, thread -> thread == 0 ? readOn(read, 7 * 5) : write(alice));

        assertThat(read).extracting(StoredEvent::position).isSorted().doesNotHaveDuplicates();
        assertThat(read).extracting(stored -> stored.event().recording()).doesNotHaveDuplicates();
    }

    private int write(UserId owner) {
        for (int number = 0; number < 5; number++) {
            given(RecordingFixtures.starting(owner));
        }
        return 0;
    }

    private int readOn(List<StoredEvent> read, int expected) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            long last = read.isEmpty() ? 0 : read.get(read.size() - 1).position();
            read.addAll(events().after(last, 3));
            return read.size() >= expected;
        });
        return read.size();
    }

    @Test
    default void a_subscriber_hears_of_new_events() {
        AtomicInteger calls = new AtomicInteger();
        try (EventLog.Subscription subscription = events().subscribe(calls::incrementAndGet)) {
            assertThat(subscription).isNotNull();
            givenActive(RecordingFixtures.starting(owner("alice")));

            await().atMost(Duration.ofSeconds(6)).until(() -> calls.get() > 0);
        }
    }

    @Test
    default void a_subscriber_that_has_left_hears_nothing_more() {
        AtomicInteger left = new AtomicInteger();
        AtomicInteger stays = new AtomicInteger();
        EventLog.Subscription leaving = events().subscribe(left::incrementAndGet);
        try (EventLog.Subscription staying = events().subscribe(stays::incrementAndGet)) {
            leaving.close();
            leaving.close();
            int heard = left.get();

            given(RecordingFixtures.starting(owner("alice")));

            await().atMost(Duration.ofSeconds(6)).until(() -> stays.get() > 0);
            assertThat(left).hasValue(heard);
            assertThat(staying).isNotNull();
        }
    }

    @Test
    default void a_subscriber_that_throws_does_not_silence_the_others() {
        AtomicInteger heard = new AtomicInteger();
        try (EventLog.Subscription broken = events().subscribe(EventLogContract::complain);
                EventLog.Subscription healthy = events().subscribe(heard::incrementAndGet)) {
            given(RecordingFixtures.starting(owner("alice")));

            await().atMost(Duration.ofSeconds(6)).until(() -> heard.get() > 0);
            assertThat(List.of(broken, healthy)).doesNotContainNull();
        }
    }

    private static void complain() {
        throw new IllegalStateException("a subscriber with a fault");
    }
}
