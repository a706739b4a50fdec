package dev.tapedeck.application.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.provider.Providers.Replay;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.capture.remote.FakeRemoteEngine;
import dev.tapedeck.domain.capture.remote.MediaPlace;
import dev.tapedeck.domain.capture.room.ConnectedParticipant;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.consent.Consent;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What was stopped, deleted or refused while people are there is not started again by itself. */
class LeftAloneTest {
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    private PlatformWorld world = new PlatformWorld();

    @Test
    void a_recording_that_was_deleted_and_purged_is_not_made_again() {
        Recording recording = world.active(TakeKind.COMPOSITE);
        world.rooms.enters(PlatformWorld.ROOM, new ConnectedParticipant("first", "first", "Ann"));
        world.clock.advance(A_WHILE);
        world.tapedeck.recordings().delete(Actor.of(world.owner), recording.id());
        world.engine.ends(PlatformWorld.take(recording, TakeKind.COMPOSITE).id(), world.cleanEnd());
        world.pass(Duration.ofMinutes(10));
        world.storage.jobs().runRecurring(JobName.PURGE);
        assertThat(world.recordings()).isEmpty();

        world.storage.jobs().runRecurring(JobName.POLL_ROOMS);
        world.tell(world.joined("second"));

        assertThat(world.recordings()).isEmpty();
    }

    @Test
    void a_stopped_recording_does_not_begin_anew_because_its_beginning_is_told_late_or_again() {
        Session session = world.session(TakeKind.COMPOSITE);
        String opened = world.message(new ProviderUpdate.RoomOpened(PlatformWorld.ROOM, world.clock.instant()));
        world.clock.advance(Duration.ofSeconds(1));
        world.tell(world.joined("first"));
        world.clock.advance(A_WHILE);
        stop(session);

        world.send(opened);
        world.tapedeck
                .providers()
                .replay(new Replay.Range(
                        ProviderKind.DAILY, world.clock.instant().minus(Duration.ofHours(1)), world.clock.instant()));

        assertThat(world.recordings()).hasSize(1);
    }

    @Test
    void a_track_that_appears_after_the_stop_is_not_recorded() {
        world = new PlatformWorld(new FakeRemoteEngine(ProviderKind.LIVEKIT, MediaPlace.STORE, true));
        Session session = world.session(TakeKind.TRACKS);
        world.tell(world.joined("first"));
        world.tell(published("TR_1"));
        assertThat(world.recordings()).hasSize(1);
        world.clock.advance(A_WHILE);
        stop(session);

        world.tell(published("TR_2"));

        assertThat(world.recordings()).hasSize(1);
    }

    @Test
    void a_take_that_was_asked_for_just_before_somebody_refused_never_begins() {
        Session session = world.session(TakeKind.COMPOSITE);
        world.tell(world.joined("first"));
        world.storage
                .consents()
                .add(Actor.of(session.owner()), new Consent(session.id(), "first", false, world.clock.instant()));
        world.work();

        assertThat(world.engine.starts()).isEmpty();
        assertThat(world.recordings()).singleElement().satisfies(recording -> {
            assertThat(recording.status()).isEqualTo(RecordingStatus.FAILED);
            assertThat(Objects.requireNonNull(recording.result().failure()).code())
                    .isEqualTo("consent_refused");
        });
    }

    private void stop(Session session) {
        Recording open = world.storage.recordings().findOpen(session.id()).orElseThrow();
        world.tapedeck.recordings().stop(Actor.of(world.owner), open.id());
    }

    private ProviderUpdate published(String track) {
        return new ProviderUpdate.TrackPublished(PlatformWorld.ROOM, "first", track, world.clock.instant());
    }
}
