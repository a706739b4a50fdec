package dev.tapedeck.application.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.capture.remote.FakeRemoteEngine;
import dev.tapedeck.domain.capture.remote.MediaPlace;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.Segment;
import dev.tapedeck.domain.playback.MediaPlaylist;
import dev.tapedeck.domain.playback.MediaPlaylist.Entry;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a platform writes into our store plays before its end. */
class FollowLiveHlsTest {
    private static final int SEGMENTS_AT_ONCE = 200;

    private static final byte[] MEDIA = {0x47, 0x40, 0x11};

    private final PlatformWorld world =
            new PlatformWorld(new FakeRemoteEngine(ProviderKind.LIVEKIT, MediaPlace.STORE, false));
    private final Recording recording = world.active(TakeKind.COMPOSITE);
    private final Take take = PlatformWorld.take(recording, TakeKind.COMPOSITE);

    @Test
    void segments_play_as_soon_as_they_are_there_and_named() {
        writes(0, 3);
        names(2);
        assertThat(followed()).containsExactly(0, 1);
        assertThat(world.now(recording).isPlayable()).isTrue();

        names(3);
        assertThat(followed()).containsExactly(0, 1, 2);
    }

    @Test
    void looking_again_changes_nothing() {
        writes(0, 2);
        names(2);
        followed();

        assertThat(followed()).containsExactly(0, 1);
        assertThat(PlatformWorld.take(world.now(recording), TakeKind.COMPOSITE)
                        .progress()
                        .recorded())
                .isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void a_segment_that_is_named_but_not_there_yet_holds_the_later_ones_back() {
        writes(0, 1);
        writes(2, 3);
        names(3);
        assertThat(followed()).containsExactly(0);

        writes(1, 2);
        assertThat(followed()).containsExactly(0, 1, 2);
    }

    @Test
    void an_empty_object_is_no_segment() {
        world.store.put(MediaKey.segment(recording.id(), take.id(), 0), new byte[0], ContentTypes.MPEG_TS);
        names(1);

        assertThat(followed()).isEmpty();
    }

    @Test
    void what_does_not_look_like_a_playlist_or_names_something_else_shows_nothing() {
        writes(0, 1);
        names(List.of(new Entry("../other.ts", Duration.ofSeconds(4), false)));
        assertThat(followed()).isEmpty();

        put("<Error>AccessDenied</Error>");
        assertThat(followed()).isEmpty();
    }

    @Test
    void a_store_that_is_away_costs_one_look() {
        writes(0, 1);
        names(1);
        world.store.away(true);
        assertThat(followed()).isEmpty();

        world.store.away(false);
        assertThat(followed()).containsExactly(0);
    }

    @Test
    void many_at_once_are_taken_in_turns() {
        int all = SEGMENTS_AT_ONCE + 1;
        writes(0, all);
        names(all);

        assertThat(followed()).hasSize(SEGMENTS_AT_ONCE);
        assertThat(followed()).hasSize(all);
    }

    @Test
    void a_deleted_recording_is_followed_no_longer() {
        writes(0, 1);
        names(1);
        world.tapedeck.recordings().delete(Actor.of(world.owner), recording.id());

        assertThat(followed()).isEmpty();
    }

    private List<Integer> followed() {
        world.storage.jobs().runRecurring(JobName.CONFIRM_SEGMENTS);
        return world.storage.segments().ofTake(take.id()).stream()
                .map(Segment::number)
                .toList();
    }

    private void writes(int from, int until) {
        IntStream.range(from, until)
                .forEach(number -> world.store.put(
                        MediaKey.segment(recording.id(), take.id(), number), MEDIA, ContentTypes.MPEG_TS));
    }

    private void names(int segments) {
        names(IntStream.range(0, segments)
                .mapToObj(number -> new Entry(Segment.fileName(number), Duration.ofSeconds(4), false))
                .toList());
    }

    private void names(List<Entry> entries) {
        put(new MediaPlaylist(entries, false, Duration.ofSeconds(4)).render());
    }

    private void put(String playlist) {
        world.store.put(
                MediaKey.playlist(recording.id(), take.id()),
                playlist.getBytes(StandardCharsets.UTF_8),
                ContentTypes.HLS_PLAYLIST);
    }
}
