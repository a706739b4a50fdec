package dev.tapedeck.application.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.application.World;
import dev.tapedeck.application.playback.Playback.Playlist;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.store.MediaStoreUnavailable;
import dev.tapedeck.domain.playback.PlaybackGrant;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.repository.RecordingChange;
import dev.tapedeck.domain.recording.signal.RecordingSignal;
import dev.tapedeck.domain.recording.signal.RecordingSignal.Paused;
import dev.tapedeck.domain.recording.signal.RecordingSignal.Resumed;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeEnded;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PlaylistTest {
    private final World world = new World();

    @Test
    void a_live_playlist_grows_and_does_not_end() {
        Recording recording = world.active(2);

        Playlist served = serve(recording).orElseThrow();

        assertThat(lines(served))
                .startsWith("#EXTM3U")
                .contains("#EXT-X-PLAYLIST-TYPE:EVENT", "#EXT-X-TARGETDURATION:4")
                .doesNotContain("#EXT-X-ENDLIST");
        assertThat(segments(served)).containsExactly(name(recording, 0), name(recording, 1));
        assertThat(served.ended()).isFalse();

        world.store(recording, 2, 3);
        assertThat(segments(serve(recording).orElseThrow())).hasSize(3);
    }

    @Test
    void a_live_playlist_stops_before_a_segment_that_is_on_its_way() {
        Recording recording = world.active(2);
        world.store(recording, 3, 5);

        assertThat(segments(serve(recording).orElseThrow())).hasSize(2);

        world.store(recording, 2, 3);
        assertThat(segments(serve(recording).orElseThrow())).hasSize(5);
    }

    @Test
    void what_a_live_playlist_listed_stays_where_it_was_when_it_has_ended() {
        Recording recording = world.active(2);
        world.store(recording, 3, 5);
        List<String> live = segments(serve(recording).orElseThrow());

        world.end(recording);

        Playlist ended = serve(recording).orElseThrow();
        assertThat(segments(ended)).hasSize(4).startsWith(live.toArray(String[]::new));
        assertThat(lines(ended)).contains("#EXT-X-DISCONTINUITY", "#EXT-X-PLAYLIST-TYPE:VOD", "#EXT-X-ENDLIST");
        assertThat(ended.ended()).isTrue();
    }

    @Test
    void there_is_no_playlist_before_the_first_segment() {
        assertThat(serve(world.active(0))).isEmpty();
    }

    @Test
    void a_failed_recording_has_no_playlist() {
        Recording recording = world.active(0);
        world.end(recording);

        assertThat(serve(recording)).isEmpty();
    }

    @Test
    void takes_are_joined_by_a_discontinuity() {
        Recording recording = world.active(2);
        Take further = resumed(recording);
        for (int number = 0; number < 2; number++) {
            world.storage.segments().confirm(further.id(), RecordingFixtures.segment(number), world.clock.instant());
        }

        List<String> lines = lines(serve(recording).orElseThrow());

        assertThat(lines)
                .containsSubsequence(
                        name(recording, 1),
                        "#EXT-X-DISCONTINUITY",
                        further.id() + "/seg_00000.ts",
                        further.id() + "/seg_00001.ts")
                .contains("#EXT-X-MEDIA-SEQUENCE:0");
        assertThat(lines).filteredOn("#EXT-X-DISCONTINUITY"::equals).hasSize(1);
    }

    @Test
    void a_finished_playlist_is_read_from_the_store_once() {
        Recording completed = world.completed(3);
        AtomicInteger reads = new AtomicInteger();
        world.faults.before("MediaStore.read", reads::incrementAndGet);

        Playlist first = serve(completed).orElseThrow();
        Playlist second = serve(completed).orElseThrow();

        assertThat(reads).hasValue(1);
        assertThat(second).isSameAs(first);
    }

    @Test
    void compressed_and_plain_text_are_the_same() throws IOException {
        Playlist served = serve(world.completed(3)).orElseThrow();

        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(served.gzip()))) {
            assertThat(in.readAllBytes()).isEqualTo(served.text());
        }
    }

    @Test
    void the_entity_tag_changes_with_the_content_and_only_then() {
        Recording recording = world.active(1);
        String before = serve(recording).orElseThrow().entityTag();
        assertThat(before).startsWith("\"").endsWith("\"");
        assertThat(serve(recording).orElseThrow().entityTag()).isEqualTo(before);

        world.store(recording, 1, 2);

        assertThat(serve(recording).orElseThrow().entityTag()).isNotEqualTo(before);
    }

    @Test
    void a_take_that_is_settled_while_somebody_asks_is_served_from_the_store() {
        Recording recording = world.active(2);
        world.faults.onceBefore("SegmentRepository.ofTake", () -> world.end(recording));

        Playlist served = serve(recording).orElseThrow();

        assertThat(segments(served)).hasSize(2);
        assertThat(served.ended()).isTrue();
    }

    @Test
    void a_stored_playlist_that_cannot_be_read_is_a_store_that_is_away() {
        Recording completed = world.completed(1);
        MediaKey key = MediaKey.playlist(completed.id(), World.take(completed));
        world.store.put(key, "no playlist".getBytes(StandardCharsets.UTF_8), "text/plain");

        assertThatThrownBy(() -> serve(completed)).isInstanceOf(MediaStoreUnavailable.class);
    }

    @Test
    void a_take_that_ended_is_live_until_it_is_settled() {
        Recording recording = world.active(2);
        world.store.away(true);
        world.end(recording);

        Playlist served = serve(recording).orElseThrow();

        assertThat(segments(served)).hasSize(2);
        assertThat(served.ended()).isFalse();
    }

    @Test
    void viewers_of_a_final_playlist_cause_a_look_up_every_two_seconds() {
        Recording completed = world.completed(3);
        String token = world.tapedeck.playback().grant(completed).token();
        view(token);
        AtomicInteger reads = new AtomicInteger();
        world.faults.before("RecordingRepository.find", reads::incrementAndGet);

        for (int i = 0; i < 100; i++) {
            view(token);
        }
        assertThat(reads).hasValue(0);

        world.clock.advance(Duration.ofSeconds(2));
        view(token);
        assertThat(reads.get()).isPositive();
    }

    @Test
    void a_final_playlist_ends_at_once_when_its_recording_is_deleted_here() {
        Recording completed = world.completed(3);
        Playback.Granted granted = world.tapedeck.playback().grant(completed);
        view(granted.token());

        world.tapedeck.recordings().delete(world.actor, completed.id());

        assertThat(world.tapedeck.playback().playlist(granted.grant())).isEmpty();
    }

    private void view(String token) {
        PlaybackGrant admitted = world.tapedeck.playback().admit(token).orElseThrow();
        assertThat(world.tapedeck.playback().playlist(admitted)).isPresent();
    }

    private Take resumed(Recording recording) {
        Recording paused = after(recording, new Paused(world.clock.instant()));
        Recording ended = after(paused, new TakeEnded(World.take(recording), true, world.clock.instant()));
        Take further = Take.requested(
                new TakeId(world.ids.next()),
                TakeKind.COMPOSITE,
                ProviderKind.FFMPEG,
                "node-1",
                world.clock.advance(Duration.ofSeconds(30)));
        after(ended, new Resumed(List.of(further), world.clock.instant()));
        return further;
    }

    private Recording after(Recording before, RecordingSignal signal) {
        Recording after = RecordingFixtures.after(before, signal);
        return world.storage.recordings().apply(RecordingChange.between(before, after));
    }

    private Optional<Playlist> serve(Recording recording) {
        return world.tapedeck
                .playback()
                .playlist(world.tapedeck.playback().grant(recording).grant());
    }

    private static List<String> lines(Playlist served) {
        return new String(served.text(), StandardCharsets.UTF_8).lines().toList();
    }

    private static List<String> segments(Playlist served) {
        return lines(served).stream().filter(line -> line.endsWith(".ts")).toList();
    }

    private static String name(Recording recording, int number) {
        return World.take(recording) + "/seg_0000" + number + ".ts";
    }
}
