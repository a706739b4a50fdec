package dev.tapedeck.domain.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.playback.MediaPlaylist.Entry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaylistParserTest {
    @Test
    void a_playlist_of_another_writer_is_read() {
        String text = """
                #EXTM3U
                #EXT-X-VERSION:4
                ## a comment
                #EXT-X-TARGETDURATION:6
                #EXT-X-PROGRAM-DATE-TIME:2026-03-01T12:00:00Z
                #EXTINF:6, a title, with a comma

                seg 1.ts\s
                #EXT-X-DISCONTINUITY-SEQUENCE:3
                #EXT-X-DISCONTINUITY
                #EXTINF:5.9
                seg2.ts
                #EXT-X-ENDLIST""".replace("\n", "\r\n");

        assertThat(PlaylistParser.parse(text))
                .contains(new MediaPlaylist(
                        List.of(
                                new Entry("seg 1.ts", Duration.ofSeconds(6), false),
                                new Entry("seg2.ts", Duration.ofMillis(5_900), true)),
                        true,
                        Duration.ZERO));
    }

    @Test
    void a_playlist_without_an_end_goes_on() {
        assertThat(PlaylistParser.parse("#EXTM3U\n#EXTINF:4,\na.ts\n"))
                .hasValueSatisfying(playlist -> assertThat(playlist.ended()).isFalse());
    }

    @Test
    void a_playlist_may_be_without_segments() {
        assertThat(PlaylistParser.parse("#EXTM3U")).contains(new MediaPlaylist(List.of(), false, Duration.ZERO));
    }

    @Test
    void an_address_without_a_duration_is_no_segment() {
        assertThat(PlaylistParser.parse("#EXTM3U\nstray.ts\n#EXTINF:1,\na.ts\nstray.ts\n"))
                .hasValueSatisfying(playlist ->
                        assertThat(playlist.entries()).extracting(Entry::uri).containsExactly("a.ts"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "EXTM3U", " #EXTM3U", "<html>", "\u0000", "#EXTINF:1,\na.ts", "{\"a\":1}"})
    void what_is_no_playlist_is_none(String text) {
        assertThat(PlaylistParser.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "-1",
                "+1",
                "1e3",
                "NaN",
                "Infinity",
                "0x10",
                "1.",
                ".5",
                "999999999999999999",
                "86400.1",
                "0.00000000000000001",
                "٣",
                "1 2"
            })
    void a_broken_duration_spoils_the_playlist(String duration) {
        assertThat(PlaylistParser.parse("#EXTM3U\n#EXTINF:" + duration + "\na.ts\n"))
                .isEmpty();
    }

    @Test
    void the_longest_duration_is_a_day() {
        assertThat(PlaylistParser.parse("#EXTM3U\n#EXTINF:86400,\na.ts\n"))
                .hasValueSatisfying(playlist -> assertThat(playlist.duration()).isEqualTo(Duration.ofDays(1)));
    }

    @Test
    void a_huge_playlist_is_read() {
        String text = "#EXTM3U\n" + "#EXTINF:4.000000,\nsegment.ts\n".repeat(100_000);

        assertThat(PlaylistParser.parse(text))
                .hasValueSatisfying(playlist -> assertThat(playlist.entries()).hasSize(100_000));
    }
}
