package dev.tapedeck.adapters.video.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.adapters.video.daily.run.TakeFiles;
import dev.tapedeck.adapters.video.daily.wire.RecordingRow;
import dev.tapedeck.domain.capture.EngineReport.Found;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.remote.CapturedFile;
import dev.tapedeck.domain.capture.remote.CapturedFile.Role;
import dev.tapedeck.domain.capture.remote.MediaNotReady;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.track.TrackFacts;
import dev.tapedeck.domain.media.track.TrackSource;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The files of recordings at Daily, until they are deleted. */
class DailyFilesIT {
    private final DailyFixture fixture = DailyFixture.pretending();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_composed_recording_is_one_file_whose_address_is_asked_for_each_time() throws IOException {
        Take take = fixture.ended(TakeKind.COMPOSITE);

        CapturedFile file = fixture.engine.files(take).get(0);

        assertThat(fixture.engine.files(take)).hasSize(1);
        assertThat(file.role()).isEqualTo(Role.WHOLE);
        assertThat(file.address()).isEqualTo(fixture.recordingOf(take).id());
        for (int time = 0; time < 2; time++) {
            try (InputStream in = fixture.engine.open(take, file)) {
                assertThat(in.readAllBytes()).startsWith(0, 0, 0, 8, 'f', 't', 'y', 'p');
            }
        }
    }

    @Test
    void words_instead_of_an_address_are_no_usable_answer() {
        Take take = fixture.ended(TakeKind.COMPOSITE);
        CapturedFile file = fixture.engine.files(take).get(0);
        fixture.daily.knobs().breaksLinks(true);

        assertThatThrownBy(() -> fixture.engine.open(take, file))
                .isInstanceOf(ProviderUnavailable.class)
                .hasMessageNotContaining("AccessDenied");
    }

    @Test
    void tracks_say_whose_they_are_and_when_each_began() {
        String room = fixture.emptyRoom();
        String ann = fixture.daily.join(room, "Ann");
        Take take = fixture.start(room, TakeKind.TRACKS);
        fixture.awaitAge(take, DailyFixture.LONG_ENOUGH);
        String bob = fixture.daily.join(room, "Bob");
        Instant bobCame = fixture.clock.instant();
        fixture.awaitAge(take, DailyFixture.LONG_ENOUGH.multipliedBy(2));
        fixture.engine.stop(take);
        fixture.awaitEnd(take);

        List<CapturedFile> files = fixture.engine.files(take);

        assertThat(files)
                .extracting(CapturedFile::name)
                .containsExactly("track-000.webm", "track-001.webm", "track-002.webm", "track-003.webm");
        assertThat(files)
                .extracting(CapturedFile::contentType)
                .containsExactly("audio/webm", "video/webm", "audio/webm", "video/webm");
        assertThat(files.stream().map(CapturedFile::track).map(TrackFacts::participant))
                .containsExactly(ann, ann, bob, bob);
        assertThat(files.stream().map(CapturedFile::track).map(TrackFacts::source))
                .containsExactly(
                        TrackSource.MICROPHONE, TrackSource.CAMERA, TrackSource.MICROPHONE, TrackSource.CAMERA);
        Instant bobsTrack = Objects.requireNonNull(files.get(2).track()).startedAt();
        assertThat(bobsTrack).isBetween(bobCame.minusMillis(300), bobCame);
    }

    @Test
    void a_track_that_is_missing_or_cut_short_keeps_all_of_them_back() throws IOException {
        Take take = fixture.ended(TakeKind.TRACKS);
        MediaKey key =
                new MediaKey(Objects.requireNonNull(fixture.recordingOf(take).tracks())
                        .get(1)
                        .key());
        byte[] bytes;
        try (InputStream in = fixture.bucket.open(key).orElseThrow()) {
            bytes = in.readAllBytes();
        }

        fixture.bucket.delete(List.of(key));
        assertThatThrownBy(() -> fixture.engine.files(take)).isInstanceOf(MediaNotReady.class);

        fixture.bucket.put(key, new byte[] {1}, "video/webm");
        assertThatThrownBy(() -> fixture.engine.files(take)).isInstanceOf(MediaNotReady.class);

        fixture.bucket.put(key, bytes, "video/webm");
        assertThat(fixture.engine.files(take)).hasSize(2);
    }

    @Test
    void unknown_tracks_are_not_taken_for_none() {
        Take take = fixture.ended(TakeKind.TRACKS);
        Take known = DailyFixture.knowing(take, fixture.recordingOf(take).id());
        fixture.daily.knobs().listsNullTracks(true);

        assertThatThrownBy(() -> fixture.engine.files(known)).isInstanceOf(MediaNotReady.class);
    }

    @Test
    void a_finished_recording_with_neither_a_file_nor_tracks_is_not_ready() {
        RecordingRow row = new RecordingRow(
                "bare", "blue", null, "finished", fixture.clock.instant(), Duration.ofSeconds(10), null, null);

        assertThatThrownBy(() -> TakeFiles.of(row))
                .isInstanceOf(MediaNotReady.class)
                .hasMessageContaining("neither a file nor tracks");
    }

    @Test
    void a_recording_of_no_length_brought_nothing() {
        Take take = fixture.start(fixture.room(), TakeKind.COMPOSITE);
        fixture.engine.stop(take);

        Found found = fixture.awaitEnd(take);

        assertThat(DailyFixture.endOf(found).failure()).isEqualTo(RecordingFailure.nothingRecorded());
        assertThat(fixture.engine.files(DailyFixture.knowing(take, found.jobId())))
                .isEmpty();
    }

    @Test
    void deleting_takes_the_tracks_along_and_only_what_is_surely_ours() {
        Take take = fixture.ended(TakeKind.TRACKS);
        String recording = fixture.recordingOf(take).id();

        fixture.engine.delete(take);
        assertThat(fixture.bucket.keys()).hasSize(2);

        fixture.engine.delete(DailyFixture.knowing(take, recording));
        assertThat(fixture.bucket.keys()).isEmpty();
        assertThat(fixture.daily.recordings()).isEmpty();
    }
}
