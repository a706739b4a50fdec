package dev.tapedeck.application.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.World;
import dev.tapedeck.application.playback.Playback.Granted;
import dev.tapedeck.application.recording.Recordings.Start;
import dev.tapedeck.application.recording.Recordings.Started;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Refusal.Restriction;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.capture.StartResponse;
import dev.tapedeck.domain.event.EventType;
import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.PendingJob;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.repository.RecordingQuery;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionFixtures;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeleteRecordingTest {
    private final World world = new World();

    @Test
    void a_deleted_recording_is_hidden_at_once() {
        Recording completed = world.completed(1);

        world.delete(completed);

        assertThat(world.tapedeck.recordings().find(world.actor, completed.id()))
                .isEmpty();
        assertThat(world.tapedeck
                        .recordings()
                        .list(world.actor, RecordingQuery.firstPage(20))
                        .recordings())
                .isEmpty();
        assertThat(world.tapedeck.transcripts().read(world.actor, completed.id()))
                .isEmpty();
        assertThat(world.tapedeck.recordings().history(world.actor, completed.id()))
                .isEmpty();
    }

    @Test
    void a_running_recording_is_stopped_and_hidden_by_one_save() {
        Recording active = world.active(1);
        AtomicInteger saves = new AtomicInteger();
        world.faults.before("RecordingRepository.apply", saves::incrementAndGet);

        world.delete(active);

        Recording hidden = world.now(active);
        assertThat(saves).hasValue(1);
        assertThat(hidden.isDeleted()).isTrue();
        assertThat(hidden.isStopAsked()).isTrue();
        assertThat(hidden.status()).isEqualTo(RecordingStatus.PROCESSING);
        assertThat(world.engine.stops()).containsExactly(World.take(active));
    }

    @Test
    void followers_hear_of_the_stop_and_of_the_deletion() {
        Recording active = world.active(0);

        world.delete(active);

        assertThat(world.storage.events().ofRecording(Actor.of(active.owner()), active.id(), 3, 10))
                .extracting(stored -> stored.event().type())
                .containsExactly(EventType.STOP_ASKED, EventType.PROCESSING, EventType.DELETED);
    }

    @Test
    void a_recording_that_is_deleted_before_its_engine_answered_is_stopped_with_the_answer() {
        world.engine.answers(request -> {
            world.delete(world.storage.recordings().findByTake(request.take()).orElseThrow());
            return new StartResponse.Accepted("job");
        });

        world.tapedeck.recordings().start(world.streamCommand());

        assertThat(world.engine.stops()).hasSize(1);
    }

    @Test
    void media_that_arrives_later_does_not_bring_it_back() {
        Recording active = world.active(1);
        world.delete(active);

        world.store(active, 1, 2);
        world.end(active);

        assertThat(world.now(active).isDeleted()).isTrue();
        assertThat(world.tapedeck.recordings().find(world.actor, active.id())).isEmpty();
        assertThat(world.storage.jobs().pending(10))
                .extracting(PendingJob::name)
                .containsOnly(JobName.PURGE);
    }

    @Test
    void its_session_can_be_recorded_again_at_once() {
        Session session = SessionFixtures.live(world.owner);
        world.storage.sessions().insert(session);
        Start command = Start.ofSession(world.owner, world.recordingId(), session.id());
        Result<Started> first = world.tapedeck.recordings().start(command);
        world.delete(first.orElseThrow().recording());

        Result<Started> second =
                world.tapedeck.recordings().start(Start.ofSession(world.owner, world.recordingId(), session.id()));

        assertThat(second.orElseThrow().isNew()).isTrue();
    }

    @Test
    void tokens_of_it_no_longer_count() {
        Recording completed = world.completed(1);
        Granted granted = world.tapedeck.playback().grant(completed);
        assertThat(world.tapedeck.playback().admit(granted.token()))
                .isEqualTo(dev.tapedeck.application.result.Result.done(granted.grant()));

        world.delete(completed);

        assertThat(world.tapedeck.playback().admit(granted.token()))
                .isEqualTo(dev.tapedeck.application.result.Result.refused(
                        new Refusal.NotPermitted(Restriction.PLAYBACK_TOKEN_REVOKED)));
        assertThat(world.tapedeck.playback().playlist(granted.grant())).isEmpty();
    }

    @Test
    void a_second_delete_and_one_by_a_stranger_find_nothing() {
        Recording completed = world.completed(1);
        assertThat(delete(Actor.of(world.stranger), completed)).isFalse();
        assertThat(delete(world.actor, completed)).isTrue();

        assertThat(delete(world.actor, completed)).isFalse();
    }

    @Test
    void of_deletes_at_once_each_succeeds_or_finds_nothing() {
        Recording active = world.active(1);

        Simultaneously.call(20, number -> delete(world.actor, active));

        assertThat(world.storage.events().ofRecording(Actor.of(active.owner()), active.id(), 0, 100))
                .filteredOn(stored -> stored.event().type() == EventType.DELETED)
                .hasSize(1);
    }

    @Test
    void the_purge_is_triggered_now() {
        world.delete(world.completed(1));

        assertThat(world.storage.jobs().pending(10))
                .extracting(PendingJob::name)
                .contains(JobName.PURGE);
    }

    private boolean delete(Actor actor, Recording recording) {
        return world.tapedeck.recordings().delete(actor, recording.id());
    }
}
