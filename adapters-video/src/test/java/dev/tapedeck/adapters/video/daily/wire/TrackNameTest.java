package dev.tapedeck.adapters.video.daily.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.media.track.TrackSource;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackNameTest {
    private static final String WHO = "44444444-4444-4444-8444-444444444444";

    @Test
    void a_name_tells_who_and_when() {
        assertThat(TrackName.parse("acme/demo-2026-01-01/1790000002100-" + WHO + "-cam-audio-1790000002500"))
                .contains(new TrackName(
                        Instant.ofEpochMilli(1_790_000_002_100L),
                        WHO,
                        "cam-audio",
                        Instant.ofEpochMilli(1_790_000_002_500L)));
    }

    @ParameterizedTest
    @CsvSource({
        "cam-audio, MICROPHONE",
        "cam-video, CAMERA",
        "screen-audio, SCREEN_AUDIO",
        "screen-video, SCREEN",
        "custom-track-audio, OTHER"
    })
    void a_kind_may_have_hyphens(String kind, TrackSource source) {
        assertThat(TrackName.parse("1790000002100-" + WHO + "-" + kind + "-1790000002500"))
                .hasValueSatisfying(name -> assertThat(name.source()).isEqualTo(source));
    }

    @Test
    void an_extension_does_not_disturb() {
        assertThat(TrackName.parse("1790000002100-" + WHO + "-cam-audio-1790000002500.webm"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "acme/demo/1790000002100",
                "1790000002100-short-cam-audio-1790000002500",
                "1790000002100-" + WHO + "-1790000002500",
                "99999999999999999999-" + WHO + "-cam-audio-1790000002500",
                "acme/1790000002100-" + WHO + "-cam-audio-1790000002500/"
            })
    void other_names_tell_nothing(String key) {
        assertThat(TrackName.parse(key)).isEmpty();
    }
}
