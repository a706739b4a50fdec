package dev.tapedeck.domain.media.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.storage.StorageFixture;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link TrackRepository} promises. */
public interface TrackRepositoryContract extends StorageFixture {
    private TrackRepository tracks() {
        return storage().port(TrackRepository.class);
    }

    @Test
    default void tracks_are_kept_as_they_are_in_their_order() {
        Recording recording = givenCompleted(RecordingFixtures.starting(owner("alice")));
        Track second = track(recording, 1, "Zoë \uD83D\uDE00 '\"\\", TrackSource.CAMERA);
        Track first = track(recording, 0, null, TrackSource.MICROPHONE);

        tracks().add(List.of(second, first));

        assertThat(tracks().ofRecording(recording.id())).containsExactly(first, second);
    }

    @Test
    default void every_source_can_be_kept() {
        Recording recording = givenCompleted(RecordingFixtures.starting(owner("alice")));

        List<TrackSource> sources = List.of(TrackSource.values());
        for (int position = 0; position < sources.size(); position++) {
            tracks().add(List.of(track(recording, position, "Ann", sources.get(position))));
        }

        assertThat(tracks().ofRecording(recording.id()))
                .extracting(track -> track.facts().source())
                .isEqualTo(sources);
    }

    @Test
    default void a_known_track_stays_as_it_is() {
        Recording recording = givenCompleted(RecordingFixtures.starting(owner("alice")));
        Track first = track(recording, 0, "Ann", TrackSource.MICROPHONE);
        tracks().add(List.of(first));
        Track second = track(recording, 1, "Bea", TrackSource.MICROPHONE);
        TrackFacts other = new TrackFacts("another", "Not Ann", TrackSource.OTHER, Instant.EPOCH);
        Track again = new Track(first.asset(), recording.id(), first.take(), 7, first.key(), other);

        tracks().add(List.of(again, second));

        assertThat(tracks().ofRecording(recording.id())).containsExactly(first, second);
    }

    @Test
    default void a_track_of_an_asset_that_is_not_stored_is_refused_with_the_others() {
        Recording recording = givenCompleted(RecordingFixtures.starting(owner("alice")));
        Track good = track(recording, 0, "Ann", TrackSource.MICROPHONE);
        MediaAsset never = asset(recording, 1);
        Track bad = new Track(never.id(), recording.id(), good.take(), 1, never.key(), good.facts());

        assertThatThrownBy(() -> tracks().add(List.of(good, bad))).isInstanceOf(IllegalStateException.class);

        assertThat(tracks().ofRecording(recording.id())).isEmpty();
    }

    @Test
    default void tracks_of_other_recordings_are_theirs_and_adding_none_is_harmless() {
        Recording recording = givenCompleted(RecordingFixtures.starting(owner("alice")));
        Recording other = givenCompleted(RecordingFixtures.starting(owner("alice")));
        tracks().add(List.of(track(other, 0, "Ann", TrackSource.MICROPHONE)));

        tracks().add(List.of());

        assertThat(tracks().ofRecording(recording.id())).isEmpty();
    }

    @Test
    default void a_user_sees_the_tracks_of_recordings_that_it_may_see() {
        Recording recording = givenCompleted(RecordingFixtures.starting(owner("alice")));
        Track track = track(recording, 0, "Ann", TrackSource.MICROPHONE);
        tracks().add(List.of(track));

        assertThat(tracks().ofRecording(Actor.of(owner("alice")), recording.id()))
                .containsExactly(track);
        assertThat(tracks().ofRecording(Actor.of(owner("bob")), recording.id())).isEmpty();

        deleted(stored(recording).orElseThrow(), RecordingFixtures.NOW);
        assertThat(tracks().ofRecording(Actor.of(owner("alice")), recording.id()))
                .isEmpty();
        assertThat(tracks().ofRecording(recording.id())).containsExactly(track);
    }

    @Test
    default void tracks_go_with_their_recording() {
        Recording recording = givenCompleted(RecordingFixtures.starting(owner("alice")));
        tracks().add(List.of(track(recording, 0, "Ann", TrackSource.MICROPHONE)));
        deleted(stored(recording).orElseThrow(), RecordingFixtures.NOW);

        storage().port(RecordingRepository.class).remove(recording.id());

        assertThat(tracks().ofRecording(recording.id())).isEmpty();
    }

    /** A track whose asset is stored. */
    private Track track(Recording recording, int position, @Nullable String speaker, TrackSource source) {
        MediaAsset asset = asset(recording, position);
        Recording current = stored(recording).orElseThrow();
        saved(current, current.withAsset(asset, RecordingFixtures.NOW));
        TrackFacts facts = new TrackFacts("stay-" + position, speaker, source, RecordingFixtures.NOW);
        return new Track(asset.id(), recording.id(), take(recording), position, asset.key(), facts);
    }

    private static MediaAsset asset(Recording recording, int position) {
        MediaKey key = MediaKey.of(recording.id(), take(recording), "track-" + position + ".webm");
        return RecordingFixtures.asset(
                AssetKind.TRACK, key, "audio/webm", 1_000, take(recording), RecordingFixtures.NOW);
    }

    private static TakeId take(Recording recording) {
        return RecordingFixtures.firstTake(recording).id();
    }
}
