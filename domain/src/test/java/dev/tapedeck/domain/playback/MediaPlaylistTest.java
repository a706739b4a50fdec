package dev.tapedeck.domain.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.playback.MediaPlaylist.Entry;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MediaPlaylistTest {
    @Test
    void a_running_playlist_can_grow() {
        MediaPlaylist playlist = new MediaPlaylist(
                List.of(entry("seg_00000.ts", 1_000), entry("seg_00001.ts", 4_000)), false, Duration.ofSeconds(4));

        assertThat(playlist.render()).isEqualTo("""
                        #EXTM3U
                        #EXT-X-VERSION:3
                        #EXT-X-TARGETDURATION:4
                        #EXT-X-MEDIA-SEQUENCE:0
                        #EXT-X-PLAYLIST-TYPE:EVENT
                        #EXT-X-INDEPENDENT-SEGMENTS
                        #EXTINF:1.000000,
                        seg_00000.ts
                        #EXTINF:4.000000,
                        seg_00001.ts
                        """);
    }

    @Test
    void an_ended_playlist_says_so_and_takes_are_joined() {
        MediaPlaylist playlist = new MediaPlaylist(
                List.of(
                        entry("a/seg_00000.ts", 4_000),
                        new Entry("b/seg_00000.ts", Duration.ofNanos(3_999_999_999L), true)),
                true,
                Duration.ZERO);

        assertThat(playlist.render()).isEqualTo("""
                        #EXTM3U
                        #EXT-X-VERSION:3
                        #EXT-X-TARGETDURATION:4
                        #EXT-X-MEDIA-SEQUENCE:0
                        #EXT-X-PLAYLIST-TYPE:VOD
                        #EXT-X-INDEPENDENT-SEGMENTS
                        #EXTINF:4.000000,
                        a/seg_00000.ts
                        #EXT-X-DISCONTINUITY
                        #EXTINF:3.999999,
                        b/seg_00000.ts
                        #EXT-X-ENDLIST
                        """);
    }

    @Test
    void the_target_duration_stays_while_the_playlist_grows() {
        Duration target = Duration.ofSeconds(4);

        assertThat(new MediaPlaylist(List.of(), false, target).render()).contains("#EXT-X-TARGETDURATION:4\n");
        assertThat(new MediaPlaylist(List.of(entry("0.ts", 1_000)), false, target).render())
                .contains("#EXT-X-TARGETDURATION:4\n");
        assertThat(new MediaPlaylist(List.of(entry("0.ts", 1_000)), false, Duration.ofMillis(4_001)).render())
                .contains("#EXT-X-TARGETDURATION:5\n");
    }

    @Test
    void no_segment_rounds_to_more_than_the_target_duration() {
        assertThat(new MediaPlaylist(List.of(entry("0.ts", 5_499)), true, Duration.ZERO).render())
                .contains("#EXT-X-TARGETDURATION:5\n");
        assertThat(new MediaPlaylist(List.of(entry("0.ts", 5_500)), true, Duration.ZERO).render())
                .contains("#EXT-X-TARGETDURATION:6\n");
    }

    @Test
    void an_empty_playlist_is_one_too() {
        MediaPlaylist empty = new MediaPlaylist(List.of(), true, Duration.ZERO);

        assertThat(empty.duration()).isZero();
        assertThat(empty.render()).contains("#EXT-X-TARGETDURATION:1\n").endsWith("#EXT-X-ENDLIST\n");
    }

    @Test
    void what_is_rendered_can_be_parsed_again() {
        List<Entry> entries = IntStream.range(0, 5_000)
                .mapToObj(number -> new Entry(
                        String.format("seg_%05d.ts", number),
                        Duration.ofNanos(1_000L * (1 + number * 977)),
                        number % 1_000 == 999))
                .toList();
        MediaPlaylist playlist = new MediaPlaylist(entries, true, Duration.ZERO);

        assertThat(PlaylistParser.parse(playlist.render())).contains(playlist);
    }

    @Test
    void the_duration_is_the_sum_of_the_segments() {
        MediaPlaylist playlist =
                new MediaPlaylist(List.of(entry("0.ts", 1_500), entry("1.ts", 4_000)), true, Duration.ZERO);

        assertThat(playlist.duration()).isEqualTo(Duration.ofMillis(5_500));
    }

    private static Entry entry(String uri, long millis) {
        return new Entry(uri, Duration.ofMillis(millis), false);
    }
}
