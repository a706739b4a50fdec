package dev.tapedeck.application.provider;

import static dev.tapedeck.application.provider.PlatformWorld.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.access.MeetingCaller;
import dev.tapedeck.application.meeting.Meetings.StartRecording;
import dev.tapedeck.application.meeting.Meetings.StartedTake;
import dev.tapedeck.application.recording.track.PerTrackTakes;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.capture.remote.FakeFile;
import dev.tapedeck.domain.capture.remote.FakeRemoteEngine;
import dev.tapedeck.domain.capture.remote.MediaPlace;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.track.TrackFacts;
import dev.tapedeck.domain.media.track.TrackSource;
import dev.tapedeck.domain.provider.ProviderHealth;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.recording.repository.RecordingChange;
import dev.tapedeck.domain.recording.signal.RecordingSignal.EngineRefused;
import dev.tapedeck.domain.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A platform that records each track by itself, whatever it tells and when. */
class EachTrackTest {
    private static final Duration A_WHILE = Duration.ofSeconds(30);

    private final PlatformWorld world =
            new PlatformWorld(new FakeRemoteEngine(ProviderKind.LIVEKIT, MediaPlace.STORE, true));

    @Test
    void tracks_that_nobody_told_of_are_recorded_within_half_a_minute_and_counted_as_repairs() {
        world.rooms.sends(ROOM, "first", "TR_1");
        world.rooms.sends(ROOM, "first", "TR_2");
        Recording recording = world.active(TakeKind.COMPOSITE, TakeKind.TRACKS);

        world.pass(A_WHILE);

        assertThat(world.now(recording).takes()).extracting(Take::subject).containsExactly(null, "TR_1", "TR_2");
        assertThat(world.storage.providerHealth().all())
                .singleElement()
                .extracting(ProviderHealth::repairs)
                .isEqualTo(2L);
    }

    @Test
    void a_track_is_recorded_once_however_often_it_is_seen() {
        Recording recording = world.active(TakeKind.COMPOSITE, TakeKind.TRACKS);
        world.rooms.sends(ROOM, "first", "TR_1");
        world.tell(published("TR_1"));
        world.pass(A_WHILE);
        world.tell(published("TR_1"));
        world.pass(A_WHILE);

        assertThat(world.now(recording).takes()).hasSize(2);
    }

    @Test
    void a_track_that_appears_while_somebody_stops_begins_no_other_recording() {
        Recording recording = world.active(TakeKind.COMPOSITE, TakeKind.TRACKS);
        world.faults.onceAfter(
                "RecordingRepository.findOpen",
                () -> world.tapedeck.recordings().stop(Actor.of(world.owner), recording.id()));

        world.tell(published("TR_1"));
        world.work();

        assertThat(world.now(recording).isStopAsked()).isTrue();
        assertThat(world.recordings()).hasSize(1);
    }

    @Test
    void a_track_that_could_not_be_recorded_is_tried_again_and_not_for_ever() {
        Recording recording = world.active(TakeKind.COMPOSITE, TakeKind.TRACKS);
        world.rooms.sends(ROOM, "first", "TR_1");
        for (int tried = 1; tried <= PerTrackTakes.TRIES_MAX; tried++) {
            world.pass(Duration.ofSeconds(15));
            assertThat(world.now(recording).takes()).hasSize(1 + tried);
            refuse(recording, last(recording));
        }

        world.pass(Duration.ofMinutes(5));

        assertThat(world.now(recording).takes()).hasSize(1 + PerTrackTakes.TRIES_MAX);
    }

    @Test
    void a_session_that_wants_composed_recordings_only_gets_no_tracks() {
        world.rooms.sends(ROOM, "first", "TR_1");
        Recording recording = world.active(TakeKind.COMPOSITE);

        world.pass(A_WHILE);

        assertThat(world.now(recording).takes()).hasSize(1);
    }

    @Test
    void a_session_that_wants_nothing_but_tracks_waits_for_the_first() {
        world.session(TakeKind.TRACKS);
        world.tell(world.joined("first"));
        world.work();
        Recording waiting = world.recordings().get(0);
        assertThat(waiting.takes()).extracting(Take::subject).containsOnlyNulls();
        assertThat(world.engine.starts()).isEmpty();

        world.rooms.sends(ROOM, "first", "TR_1");
        world.pass(A_WHILE);

        assertThat(world.now(waiting).takes()).extracting(Take::subject).containsExactly("TR_1");
        assertThat(world.engine.starts()).hasSize(1);
        assertThat(world.flowing(waiting).status()).isEqualTo(RecordingStatus.ACTIVE);
    }

    @Test
    void an_event_of_the_first_track_is_enough() {
        world.session(TakeKind.TRACKS);
        world.tell(world.joined("first"));
        world.work();

        world.tell(published("TR_1"));
        world.tell(published("TR_2"));
        world.work();

        Recording recording = world.recordings().get(0);
        assertThat(recording.takes()).extracting(Take::subject).containsExactly("TR_1", "TR_2");
        assertThat(world.engine.starts()).hasSize(2);
    }

    @Test
    void tracks_are_mixed_once_when_all_are_there() {
        Recording recording = ofTwoTracks();

        ends(recording, 0);
        world.work();
        assertThat(mixes()).isEmpty();
        ends(recording, 1);
        world.work();

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(mixes()).hasSize(1);
    }

    @Test
    void a_track_whose_owner_becomes_known_after_the_end_is_mixed_too() {
        Recording recording = ofTwoTracks();
        ends(recording, 0);
        ends(recording, 1);

        world.faults.onceBefore("TrackRepository.add", world::work);
        world.work();

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(mixes()).hasSize(1);
    }

    @Test
    void a_track_whose_owner_could_not_be_saved_is_saved_later() {
        Recording recording = ofTwoTracks();
        ends(recording, 0);
        ends(recording, 1);
        world.faults.onceBefore("TrackRepository.add", () -> {
            throw new IllegalStateException("something broke");
        });
        world.work();
        assertThat(mixes()).isEmpty();

        world.pass(A_WHILE);

        assertThat(world.storage.tracks().ofRecording(recording.id())).hasSize(2);
        assertThat(mixes()).hasSize(1);
    }

    @Test
    void an_explicit_start_records_what_is_sent_and_what_is_sent_later() {
        Session session = world.session();
        world.rooms.sends(ROOM, "first", "TR_1");
        UUID wished = world.ids.next();

        Result<StartedTake> result = start(session, wished);
        world.work();
        world.rooms.sends(ROOM, "first", "TR_2");
        world.tell(published("TR_2"));
        world.work();
        world.rooms.sends(ROOM, "first", "TR_3");
        world.flowing(world.recordings().get(0));
        world.pass(A_WHILE);

        Recording recording = world.recordings().get(0);
        assertThat(result).isEqualTo(Result.done(new StartedTake(new TakeId(wished), true)));
        assertThat(recording.takes()).extracting(Take::subject).containsExactly("TR_1", "TR_2", "TR_3");
        assertThat(recording.takes().get(0).id().value()).isEqualTo(wished);
    }

    @Test
    void a_repeated_start_is_active_already() {
        Session session = world.session();
        StartedTake started = start(session, null).orElseThrow();
        assertThat(started.isNew()).isTrue();

        assertThat(start(session, null)).isEqualTo(Result.done(new StartedTake(started.take(), false)));
        world.rooms.sends(ROOM, "first", "TR_1");
        world.pass(A_WHILE);
        assertThat(start(session, null)).isEqualTo(Result.done(new StartedTake(started.take(), false)));
        assertThat(world.recordings())
                .singleElement()
                .satisfies(recording -> assertThat(recording.takes()).hasSize(1));
    }

    @Test
    void where_nobody_sends_anything_nothing_was_recorded() {
        Session session = world.session();
        start(session, null);
        world.pass(Duration.ofMinutes(10));

        Recording recording = world.recordings().get(0);
        world.tapedeck.recordings().stop(Actor.of(world.owner), recording.id());
        world.work();

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.FAILED);
        assertThat(Objects.requireNonNull(world.now(recording).result().failure())
                        .code())
                .isEqualTo("nothing_recorded");
    }

    @Test
    void a_resumed_recording_goes_on_with_the_tracks_that_are_sent_then() {
        world.rooms.sends(ROOM, "first", "TR_1");
        Recording recording = world.active(TakeKind.COMPOSITE, TakeKind.TRACKS);
        world.pass(Duration.ofSeconds(15));
        world.flowing(recording);
        world.tapedeck.recordings().pause(Actor.of(world.owner), recording.id());
        world.now(recording)
                .takes()
                .forEach(take -> world.engine.ends(take.id(), TakeEnd.clean(world.clock.instant())));
        world.now(recording).takes().forEach(take -> world.tell(world.seen(take.id())));
        world.rooms.leaves(ROOM, "first");
        world.rooms.sends(ROOM, "second", "TR_2");

        world.tapedeck.recordings().resume(Actor.of(world.owner), recording.id());

        assertThat(world.now(recording).takes())
                .filteredOn(take -> take.state() == TakeState.REQUESTED)
                .extracting(Take::subject)
                .containsExactlyInAnyOrder("TR_2", null);
    }

    private Result<StartedTake> start(Session session, @Nullable UUID wished) {
        return world.tapedeck
                .meetings()
                .startRecording(new StartRecording(
                        MeetingCaller.of(Actor.of(world.owner)), session.id(), TakeKind.TRACKS, wished));
    }

    private Recording ofTwoTracks() {
        world.session(TakeKind.TRACKS);
        world.tell(world.joined("first"), published("TR_1"), published("TR_2"));
        world.work();
        Recording recording = world.flowing(world.recordings().get(0));
        world.tell(world.closed());
        return recording;
    }

    private void ends(Recording recording, int number) {
        Take take = recording.takes().get(number);
        Instant start = Objects.requireNonNull(take.startedAt());
        TrackFacts facts = new TrackFacts("first", null, TrackSource.MICROPHONE, start);
        FakeFile file = FakeFile.track(number, facts, "hello");
        world.store.put(MediaKey.of(recording.id(), take.id(), file.file().name()), new byte[5], "audio/webm");
        world.engine.ends(take.id(), world.cleanEnd(), file);
        world.tell(world.seen(take.id()));
    }

    private List<String> mixes() {
        return world.store.keys().stream().filter(key -> key.contains("/mix-")).toList();
    }

    private void refuse(Recording recording, Take take) {
        Recording current = world.now(recording);
        EngineRefused refused = new EngineRefused(take.id(), RecordingFixtures.failure(), world.clock.instant());
        world.storage.recordings().apply(RecordingChange.between(current, RecordingFixtures.after(current, refused)));
    }

    private Take last(Recording recording) {
        return world.now(recording).takes().stream()
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private ProviderUpdate published(String track) {
        return new ProviderUpdate.TrackPublished(ROOM, "first", track, world.clock.instant());
    }
}
