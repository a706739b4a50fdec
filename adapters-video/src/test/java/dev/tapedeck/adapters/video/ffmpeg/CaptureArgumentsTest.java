package dev.tapedeck.adapters.video.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.recording.details.Quality;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptureArgumentsTest {
    private static final Duration LIMIT = Duration.ofMillis(2_500);

    @TempDir
    Path folder;

    @Test
    void the_first_cut_comes_after_one_second_and_then_one_per_segment() {
        List<String> arguments = of(Quality.HIGH);

        assertThat(valueOf("-segment_time", arguments)).isEqualTo("4");
        assertThat(valueOf("-output_ts_offset", arguments)).isEqualTo("3");
        assertThat(valueOf("-force_key_frames", arguments))
                .isEqualTo("expr:if(isnan(prev_forced_t),1,gte(t,1+4*floor((prev_forced_t+3)/4)))");
        assertThat(CaptureArguments.clockOffset(PictureLimits.defaults())).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void ffmpeg_ends_at_the_limit_by_itself() {
        assertThat(valueOf("-t", of(Quality.HIGH))).isEqualTo("2500ms");
    }

    @ParameterizedTest
    @CsvSource({"HIGH,1280,720", "MEDIUM,856,482", "LOW,640,360"})
    void less_quality_is_a_smaller_picture(Quality quality, int width, int height) {
        List<String> arguments = of(quality);

        assertThat(valueOf("-vf", arguments)).contains("min(iw," + width + ")", "min(ih," + height + ")");
    }

    private List<String> of(Quality quality) {
        return new CaptureArguments(FfmpegConfig.defaults(folder.resolve("spool")))
                .of(List.of("-i", "a.mp4"), quality, LIMIT);
    }

    private static String valueOf(String option, List<String> arguments) {
        return arguments.get(arguments.indexOf(option) + 1);
    }
}
