package dev.tapedeck.adapters.video.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.adapters.video.source.SourcePolicy;
import dev.tapedeck.adapters.video.source.SourceRules;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.details.Quality;
import java.io.IOException;
import java.nio.file.Files;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://host/live.mp4  | http,https,tcp,tls,crypto",
                "https://host/live.m3u8| https,tcp,tls,crypto",
                "rtmp://host/app/key   | rtmp,tcp",
                "rtsp://host/camera    | tcp",
                "srt://host:9000       | srt",
            })
    void each_scheme_may_use_its_own_protocols_only(String url, String protocols) {
        assertThat(valueOf("-protocol_whitelist", of(url))).isEqualTo(protocols);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://host/a.mp4   | -rw_timeout",
                "rtmp://host/app/key | -rw_timeout",
                "rtsp://host/camera  | -timeout",
                "srt://host:9000     | -timeout",
            })
    void every_read_from_the_network_is_bounded(String url, String option) {
        assertThat(valueOf(option, of(url))).isEqualTo("10000000");
        assertThat(of(url)).contains("-analyzeduration", "-probesize");
    }

    @Test
    void the_address_is_passed_as_it_is_but_for_the_case_of_its_scheme() {
        assertThat(valueOf("-i", of("HTTP://Host/Live?key=A&b=%20"))).isEqualTo("http://Host/Live?key=A&b=%20");
    }

    @Test
    void a_file_is_read_at_its_own_speed_and_may_be_no_playlist() throws IOException {
        Files.writeString(folder.resolve("-a.mp4"), "x");

        List<String> arguments = of("file:-a.mp4");

        assertThat(arguments).contains("-re");
        assertThat(valueOf("-i", arguments))
                .isEqualTo("file:" + folder.toRealPath().resolve("-a.mp4"));
        assertThat(valueOf("-format_whitelist", arguments).split(",")).doesNotContain("hls", "concat", "dash");
    }

    @Test
    void a_test_pattern_is_drawn_as_asked() {
        assertThat(valueOf("-i", of("testpattern:?size=640x360&rate=25")))
                .isEqualTo("testsrc2=size=640x360:rate=25[out0];sine=frequency=440:sample_rate=48000[out1]");
    }

    @Test
    void the_first_cut_comes_after_one_second_and_then_one_per_segment() {
        List<String> arguments = of("testpattern:");

        assertThat(valueOf("-segment_time", arguments)).isEqualTo("4");
        assertThat(valueOf("-output_ts_offset", arguments)).isEqualTo("3");
        assertThat(valueOf("-force_key_frames", arguments))
                .isEqualTo("expr:if(isnan(prev_forced_t),1,gte(t,1+4*floor((prev_forced_t+3)/4)))");
        assertThat(CaptureArguments.clockOffset(PictureLimits.defaults())).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void ffmpeg_ends_at_the_limit_by_itself() {
        assertThat(valueOf("-t", of("testpattern:"))).isEqualTo("2500ms");
    }

    @ParameterizedTest
    @CsvSource({"HIGH,1280,720", "MEDIUM,856,482", "LOW,640,360"})
    void less_quality_is_a_smaller_picture(Quality quality, int width, int height) {
        List<String> arguments =
                arguments().of(new SourceUrl("testpattern:"), quality, LIMIT).orElseThrow();

        assertThat(valueOf("-vf", arguments)).contains("min(iw," + width + ")", "min(ih," + height + ")");
    }

    private List<String> of(String url) {
        return arguments().of(new SourceUrl(url), Quality.HIGH, LIMIT).orElseThrow();
    }

    private CaptureArguments arguments() {
        SourceRules rules = new SourceRules(folder, false, false).withTestPattern();
        return new CaptureArguments(
                FfmpegConfig.defaults(folder.resolve("spool")).withSources(rules), new SourcePolicy(rules));
    }

    private static String valueOf(String option, List<String> arguments) {
        return arguments.get(arguments.indexOf(option) + 1);
    }
}
