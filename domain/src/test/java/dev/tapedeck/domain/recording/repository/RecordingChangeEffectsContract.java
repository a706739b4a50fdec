package dev.tapedeck.domain.recording.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tapedeck.domain.event.StoredEvent;
import dev.tapedeck.domain.job.JobKey;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.job.PendingJob;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderEventId;
import dev.tapedeck.domain.provider.ProviderEventInbox;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.storage.StorageFixture;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What {@link RecordingRepository#apply} tells others in the transaction of its save: followers, the inbox and jobs. */
public interface RecordingChangeEffectsContract extends StorageFixture {
    private RecordingRepository recordings() {
        return storage().port(RecordingRepository.class);
    }

    @Test
    default void events_are_numbered_from_one_without_gaps() {
        Recording completed = givenCompleted(RecordingFixtures.starting(owner("alice")));
        given(RecordingFixtures.starting(owner("bob")));
        deleted(completed, RecordingFixtures.NOW.plusSeconds(60));

        List<StoredEvent> events = eventsOf(completed);

        assertThat(events)
                .extracting(StoredEvent::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events.size()).boxed().toList());
        assertThat(events)
                .extracting(stored -> stored.event().type().wireName())
                .containsExactly(
                        "recording.created",
                        "recording.active",
                        "recording.stop_asked",
                        "recording.processing",
                        "recording.completed",
                        "recording.media_added",
                        "recording.deleted");
    }

    @Test
    default void opening_what_is_open_tells_nobody_anything() {
        Recording starting = given(RecordingFixtures.starting(owner("alice")));

        recordings().open(starting);

        assertThat(eventsOf(starting)).hasSize(1);
    }

    @Test
    default void apply_marks_the_providers_event_as_handled() {
        Recording starting = given(RecordingFixtures.starting(owner("alice")));
        ProviderEvent event = received("event-1");
        storage().port(ProviderEventInbox.class).store(event);

        Recording saved = recordings().apply(change(starting, event));

        assertThat(storage().port(ProviderEventInbox.class).latest(null, 10)).containsExactly(handledBy(saved, event));
    }

    @Test
    default void apply_keeps_the_providers_event_that_was_in_no_inbox() {
        Recording starting = given(RecordingFixtures.starting(owner("alice")));
        ProviderEvent event = received("event-1");

        Recording saved = recordings().apply(change(starting, event));

        assertThat(storage().port(ProviderEventInbox.class).latest(null, 10)).containsExactly(handledBy(saved, event));
        assertThat(storage().port(ProviderEventInbox.class).store(event)).isFalse();
    }

    @Test
    default void a_stale_save_marks_no_event() {
        Recording starting = given(RecordingFixtures.starting(owner("alice")));
        ProviderEvent known = received("event-1");
        ProviderEvent fresh = received("event-2");
        storage().port(ProviderEventInbox.class).store(known);
        saved(starting, RecordingFixtures.activated(starting));

        assertThatThrownBy(() -> recordings().apply(change(starting, known))).isInstanceOf(StaleRecording.class);
        assertThatThrownBy(() -> recordings().apply(change(starting, fresh))).isInstanceOf(StaleRecording.class);

        assertThat(storage().port(ProviderEventInbox.class).latest(null, 10)).containsExactly(known);
    }

    @Test
    default void apply_schedules_what_has_to_be_done_next() {
        Recording starting = given(RecordingFixtures.starting(owner("alice")));
        String take = RecordingFixtures.firstTake(starting).id().toString();
        storage().port(JobQueue.class).schedule(JobName.COLLECT, take);

        recordings()
                .apply(RecordingChange.between(starting, RecordingFixtures.activated(starting))
                        .scheduling(List.of(new JobKey(JobName.COLLECT, take), new JobKey(JobName.STOP, take))));

        assertThat(storage().port(JobQueue.class).pending(10))
                .extracting(PendingJob::name, PendingJob::subject)
                .containsExactlyInAnyOrder(tuple(JobName.COLLECT, take), tuple(JobName.STOP, take));
    }

    @Test
    default void a_stale_save_schedules_nothing() {
        Recording starting = given(RecordingFixtures.starting(owner("alice")));
        RecordingChange change = RecordingChange.between(starting, RecordingFixtures.activated(starting))
                .scheduling(List.of(new JobKey(JobName.COLLECT, "1")));
        saved(starting, RecordingFixtures.activated(starting));

        assertThatThrownBy(() -> recordings().apply(change)).isInstanceOf(StaleRecording.class);

        assertThat(storage().port(JobQueue.class).pending(10)).isEmpty();
    }

    private static RecordingChange change(Recording starting, ProviderEvent handled) {
        Recording active = RecordingFixtures.activated(starting);
        return new RecordingChange(
                starting, active, RecordingEvents.between(starting, active), null, handled, List.of());
    }

    private static ProviderEvent received(String id) {
        return new ProviderEvent(
                new ProviderEventId(ProviderKind.LIVEKIT, id),
                "egress_updated",
                "{}",
                ProviderEvent.State.RECEIVED,
                0,
                null,
                RecordingFixtures.NOW,
                null);
    }

    private static ProviderEvent handledBy(Recording saved, ProviderEvent event) {
        return event.concluded(ProviderEvent.State.HANDLED, null, saved.times().updatedAt());
    }
}
