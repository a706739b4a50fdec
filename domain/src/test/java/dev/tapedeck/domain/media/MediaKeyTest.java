package dev.tapedeck.domain.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.RecordingFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaKeyTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b/c.ts", "recordings/x/seg_00000.ts", ".hidden", "..a", "a..", "...", "A-Z_0.9"})
    void a_name_that_stays_in_its_place_is_a_key(String name) {
        assertThat(new MediaKey(name)).hasToString(name);
        assertThat(MediaKey.isValid(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/a",
                "a/",
                "a//b",
                ".",
                "..",
                "./a",
                "../a",
                "a/.",
                "a/..",
                "a/../b",
                "a/./b",
                "a\\b",
                "a b",
                "a\n",
                "a\u0000",
                "a%2e%2e",
                "ä",
                "a?b",
                "a#b",
                "\uD83D\uDE00",
                "a/../../etc/passwd",
                "٣"
            })
    void a_name_that_plays_tricks_is_none(String name) {
        assertThat(MediaKey.isValid(name)).isFalse();
        assertThatThrownBy(() -> new MediaKey(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_key_has_a_longest_length() {
        assertThat(MediaKey.isValid("a".repeat(1_024))).isTrue();
        assertThat(MediaKey.isValid("a/".repeat(511) + "ab")).isTrue();
        assertThat(MediaKey.isValid("a".repeat(1_025))).isFalse();
    }

    @Test
    void everything_of_a_take_lies_below_its_recording() {
        RecordingId recording = RecordingFixtures.recordingId();
        TakeId take = RecordingFixtures.takeId();

        assertThat(MediaKey.segment(recording, take, 42))
                .hasToString("recordings/" + recording + "/" + take + "/seg_00042.ts");
        assertThat(MediaKey.playlist(recording, take).value()).startsWith(MediaKey.prefixOf(recording, take));
        assertThat(MediaKey.prefixOf(recording, take))
                .startsWith(MediaKey.prefixOf(recording))
                .endsWith("/");
        assertThat(MediaKey.of(recording, "thumbnail.jpg").value()).startsWith(MediaKey.prefixOf(recording));
    }
}
