package dev.tapedeck.domain.recording.repository;

import static dev.tapedeck.domain.recording.RecordingFixtures.after;
import static dev.tapedeck.domain.recording.RecordingFixtures.firstTake;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.event.DomainEvent;
import dev.tapedeck.domain.event.EventType;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.details.RecordingLinks;
import dev.tapedeck.domain.recording.signal.Delivery;
import dev.tapedeck.domain.recording.signal.RecordingSignal.EngineAccepted;
import dev.tapedeck.domain.recording.signal.RecordingSignal.EngineRefused;
import dev.tapedeck.domain.recording.signal.RecordingSignal.StopAsked;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeEnded;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeSettled;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link RecordingChange#between} tells the world. */
class RecordingEventsTest {
    private static final Instant LATER = RecordingFixtures.NOW.plusSeconds(500);

    @Test
    void an_event_names_recording_owner_session_and_time() {
        SessionId session = new SessionId(new UUID(1, 2));
        Recording starting = RecordingFixtures.starting(
                RecordingFixtures.anOwner(), RecordingLinks.ofSession(session), RecordingFixtures.NOW);
        Recording refused =
                after(starting, new EngineRefused(firstTake(starting).id(), RecordingFixtures.failure(), LATER));

        assertThat(RecordingChange.between(starting, refused).events())
                .containsExactly(new DomainEvent(starting.id(), starting.owner(), session, EventType.FAILED, LATER));
    }

    @Test
    void a_stop_is_told_before_what_it_leads_to() {
        Recording active = RecordingFixtures.active();

        assertThat(types(active, after(active, new StopAsked(LATER))))
                .containsExactly(EventType.STOP_ASKED, EventType.PROCESSING);
    }

    @Test
    void every_status_that_is_passed_within_one_save_is_told() {
        Recording starting = RecordingFixtures.starting();
        TakeId take = firstTake(starting).id();
        Recording ended = after(starting, new TakeEnded(take, true, LATER));
        Delivery delivery = Delivery.whole(List.of(RecordingFixtures.hls(starting.id(), take, LATER)), null);

        assertThat(types(starting, after(ended, new TakeSettled(take, delivery, LATER))))
                .containsExactly(EventType.ACTIVE, EventType.PROCESSING, EventType.COMPLETED, EventType.MEDIA_ADDED);
    }

    @Test
    void a_failure_is_told_alone() {
        Recording active = RecordingFixtures.active();
        Recording failed = after(active, new TakeEnded(firstTake(active).id(), false, LATER));

        assertThat(types(active, failed)).containsExactly(EventType.FAILED);
    }

    @Test
    void deleting_is_told() {
        Recording completed = RecordingFixtures.completed();

        assertThat(types(completed, completed.deletedAt(LATER))).containsExactly(EventType.DELETED);
    }

    @Test
    void further_media_is_told() {
        Recording completed = RecordingFixtures.completed();

        assertThat(types(completed, completed.withAsset(RecordingFixtures.thumbnail(completed.id(), LATER), LATER)))
                .containsExactly(EventType.MEDIA_ADDED);
    }

    @Test
    void anything_else_is_told_as_an_update() {
        Recording starting = RecordingFixtures.starting();
        Recording accepted =
                after(starting, new EngineAccepted(firstTake(starting).id(), "job", LATER));

        assertThat(types(starting, accepted)).containsExactly(EventType.UPDATED);
    }

    @Test
    void every_type_has_a_name_of_its_own_on_the_wire() {
        assertThat(EventType.values())
                .extracting(EventType::wireName)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.startsWith("recording."));
    }

    private static List<EventType> types(Recording before, Recording after) {
        return RecordingChange.between(before, after).events().stream()
                .map(DomainEvent::type)
                .toList();
    }
}
