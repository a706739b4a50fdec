package dev.tapedeck.application.provider;

import static dev.tapedeck.application.provider.PlatformWorld.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tapedeck.application.provider.Providers.Replay;
import dev.tapedeck.application.provider.Providers.Replayed;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Refusal.NotPermitted;
import dev.tapedeck.application.result.Refusal.Restriction;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.capture.EngineReport.Found;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.capture.remote.FakeFile;
import dev.tapedeck.domain.capture.remote.ObservedRun;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.ParticipantLeft;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.RoomOpened;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.RunChanged;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.RunObserved;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.PendingJob;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderEvent.State;
import dev.tapedeck.domain.provider.ProviderEventId;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.participant.ParticipantConnection;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What becomes of the events that providers send. */
class ProviderEventsTest {
    private final PlatformWorld world = new PlatformWorld();

    @Test
    void a_message_with_an_invalid_signature_is_refused_and_nothing_is_kept() {
        assertThat(world.send("whatever", "forged")).contains(new NotPermitted(Restriction.SIGNATURE_INVALID));
        assertThat(world.send("whatever", null)).contains(new NotPermitted(Restriction.SIGNATURE_INVALID));
        assertThat(world.storage.inbox().latest(null, 10)).isEmpty();
    }

    @Test
    void a_ping_is_answered_and_not_kept() {
        assertThat(world.send("ping")).isEmpty();
        assertThat(world.storage.inbox().latest(null, 10)).isEmpty();
    }

    @Test
    void a_platform_that_is_not_configured_is_told_so() {
        assertThat(world.tapedeck.providers().receive(ProviderKind.KINESCOPE, name -> null, new byte[0]))
                .contains(Refusal.notFound());
    }

    @Test
    void what_says_nothing_or_is_of_a_stranger_is_kept_and_ignored() {
        world.send("says nothing");
        world.tell(new RoomOpened("a stranger's room", world.clock.instant()));

        assertThat(world.storage.inbox().latest(null, 10))
                .hasSize(2)
                .extracting(ProviderEvent::state)
                .containsOnly(State.IGNORED);
        assertThat(world.recordings()).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_kept_for_a_release_that_can() {
        assertThat(world.send("unreadable")).isEmpty();

        assertThat(world.storage.inbox().latest(State.FAILED, 10))
                .singleElement()
                .extracting(ProviderEvent::error)
                .isEqualTo("the body is not a message");
    }

    @Test
    void a_message_that_moves_a_recording_is_marked_by_the_same_save_and_counted_once() {
        Recording recording = world.active(TakeKind.COMPOSITE);

        assertThat(recording.status()).isEqualTo(RecordingStatus.ACTIVE);
        assertThat(world.storage.inbox().latest(State.HANDLED, 10))
                .hasSize(2)
                .extracting(ProviderEvent::attempts)
                .containsOnly(1);
    }

    @Test
    void what_a_message_makes_necessary_is_scheduled_by_the_save_that_it_causes() {
        TakeId take = take(world.active(TakeKind.COMPOSITE), TakeKind.COMPOSITE).id();
        world.engine.ends(take, world.cleanEnd(), FakeFile.whole("picture and sound"));
        world.faults.before("JobQueue.schedule", () -> {
            throw new IllegalStateException("too late: the process has died");
        });

        world.tell(world.seen(take));

        assertThat(world.storage.jobs().pending(10))
                .extracting(PendingJob::name, PendingJob::subject)
                .containsExactly(tuple(JobName.COLLECT, take.toString()));
    }

    @Test
    void a_repeated_message_changes_nothing() {
        Recording recording = world.active(TakeKind.COMPOSITE);
        String again =
                world.message(world.seen(take(recording, TakeKind.COMPOSITE).id()));

        world.send(again);
        world.send(again);

        assertThat(world.now(recording)).isEqualTo(recording);
        assertThat(world.storage.inbox().latest(null, 10)).hasSize(3);
    }

    @Test
    void a_repeat_of_a_message_that_moved_a_recording_is_not_counted_again() {
        world.session(TakeKind.COMPOSITE);
        world.tell(world.joined("first"));
        world.work();
        Recording asked = world.recordings().get(0);
        TakeId id = take(asked, TakeKind.COMPOSITE).id();
        world.engine.flows(id, world.clock.instant());
        String flowing = world.message(world.seen(id));
        world.send(flowing);
        Recording moved = world.now(asked);

        world.send(flowing);

        assertThat(world.now(asked)).isEqualTo(moved);
        assertThat(world.storage.inbox().latest(State.HANDLED, 10))
                .filteredOn(event -> event.body().equals(flowing))
                .singleElement()
                .extracting(ProviderEvent::attempts)
                .isEqualTo(1);
    }

    @Test
    void an_event_about_a_run_that_nobody_knows_is_tried_again_and_then_left() {
        String early = world.message(new RunChanged("run-unknown"));
        world.send(early);
        assertThat(state(early)).isEqualTo(State.FAILED);

        world.pass(Duration.ofMinutes(5));

        assertThat(state(early)).isEqualTo(State.IGNORED);
    }

    @Test
    void an_event_that_came_before_the_answer_to_the_start_is_applied_when_the_run_is_known() {
        world.session(TakeKind.COMPOSITE);
        world.tell(world.joined("first"));
        TakeId take = world.recordings().get(0).takes().get(0).id();
        String job = "run-" + take;
        Instant firstFrame = world.clock.instant();
        String early = world.message(new RunObserved(new ObservedRun(null, null, new Found(job, firstFrame, null))));
        world.send(early);
        assertThat(state(early)).isEqualTo(State.FAILED);

        world.pass(Duration.ofMinutes(1));

        assertThat(state(early)).isEqualTo(State.HANDLED);
        assertThat(world.recordings().get(0).status()).isEqualTo(RecordingStatus.ACTIVE);
    }

    @Test
    void a_run_that_names_the_take_of_another_platform_is_not_believed() {
        Recording recording = world.active(TakeKind.COMPOSITE);
        PlatformWorld other = new PlatformWorld();
        TakeId take = take(recording, TakeKind.COMPOSITE).id();

        other.tell(new RunObserved(
                new ObservedRun(take, null, new Found("x", null, TakeEnd.clean(other.clock.instant())))));

        assertThat(other.storage.inbox().latest(State.FAILED, 10)).hasSize(1);
    }

    @Test
    void events_can_be_replayed_alone_or_by_time() {
        Instant before = world.clock.instant();
        Recording recording = world.active(TakeKind.COMPOSITE);
        ProviderEventId one = world.storage.inbox().latest(null, 1).get(0).id();
        Providers providers = world.tapedeck.providers();

        assertThat(providers.replay(new Replay.One(one))).isEqualTo(new Replayed(1, false));
        assertThat(providers.replay(new Replay.One(new ProviderEventId(ProviderKind.DAILY, "none"))))
                .isEqualTo(new Replayed(0, false));
        assertThat(providers.replay(new Replay.Range(ProviderKind.DAILY, before, world.clock.instant())))
                .isEqualTo(new Replayed(2, false));
        assertThat(world.now(recording)).isEqualTo(recording);
    }

    @Test
    void what_somebody_stopped_is_not_started_by_old_events() {
        Instant before = world.clock.instant();
        world.tell(new RoomOpened(PlatformWorld.ROOM, before));
        Recording recording = world.active(TakeKind.COMPOSITE);
        world.clock.advance(Duration.ofMinutes(1));
        world.tapedeck.recordings().stop(Actor.of(world.owner), recording.id());

        Providers providers = world.tapedeck.providers();
        Replayed replayed = providers.replay(new Replay.Range(ProviderKind.DAILY, before, world.clock.instant()));

        assertThat(replayed.replayed()).isEqualTo(3);
        assertThat(world.recordings()).extracting(Recording::id).containsExactly(recording.id());
    }

    @Test
    void a_room_that_is_opened_anew_is_recorded_anew() {
        Recording first = world.active(TakeKind.COMPOSITE);
        world.tapedeck.recordings().stop(Actor.of(world.owner), first.id());
        world.tell(world.closed());
        world.clock.advance(Duration.ofMinutes(1));

        world.tell(new RoomOpened(PlatformWorld.ROOM, world.clock.instant()));

        assertThat(world.recordings()).hasSize(2);
    }

    @Test
    void who_comes_and_goes_is_noted() {
        Session session = world.session(TakeKind.COMPOSITE);
        world.tell(world.joined("stay-1"));
        world.tell(world.joined("stay-2"));
        Instant gone = world.clock.advance(Duration.ofMinutes(1));
        world.tell(new ParticipantLeft(PlatformWorld.ROOM, "stay-1", gone));
        world.clock.advance(Duration.ofMinutes(1));
        world.tell(world.closed());

        assertThat(world.storage.participants().ofSession(session.id()))
                .extracting(ParticipantConnection::leftAt)
                .containsExactly(gone, world.clock.instant());
    }

    @Test
    void a_room_that_closed_before_the_recording_began_does_not_end_it() {
        String old = world.message(world.closed());
        world.clock.advance(Duration.ofSeconds(10));
        Recording recording = world.active(TakeKind.COMPOSITE);

        world.send(old);

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.ACTIVE);
    }

    @Test
    void a_recording_that_was_stopped_is_not_begun_again_by_those_who_come_later() {
        Recording recording = world.active(TakeKind.COMPOSITE);
        world.tapedeck.recordings().stop(Actor.of(world.owner), recording.id());

        world.tell(world.joined("second"));

        assertThat(world.recordings()).hasSize(1);
    }

    private State state(String body) {
        return world.storage.inbox().latest(null, 100).stream()
                .filter(event -> event.body().equals(body))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
