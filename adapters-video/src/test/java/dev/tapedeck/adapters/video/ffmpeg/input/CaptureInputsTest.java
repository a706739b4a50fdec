package dev.tapedeck.adapters.video.ffmpeg.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.adapters.video.source.AddressNotAllowed;
import dev.tapedeck.adapters.video.source.SourcePolicy;
import dev.tapedeck.adapters.video.source.SourceRules;
import dev.tapedeck.domain.id.CountingIds;
import dev.tapedeck.domain.provider.SourceUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptureInputsTest {
    private static final String LOCALHOST = InetAddress.getLoopbackAddress().getHostAddress();

    @TempDir
    Path folder;

    private CaptureInputs inputs = strict();

    @BeforeEach
    void allow_loopback() {
        inputs = new CaptureInputs(new SourcePolicy(new SourceRules(folder, false, true)), new CountingIds());
    }

    @AfterEach
    void close() {
        inputs.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://localhost/live.mp4  | http,tcp,crypto | -rw_timeout",
                "https://localhost/live.m3u8| http,tcp,crypto | -rw_timeout",
                "rtmp://localhost/app/key   | rtmp,tcp        | -rw_timeout",
                "rtsp://localhost/camera    | tcp             | -timeout",
                "srt://localhost:9000       | srt             | -timeout",
            })
    void each_scheme_may_use_its_own_protocols_only_and_its_reads_are_bounded(
            String url, String protocols, String timeout) throws IOException {
        List<String> arguments = arguments(url);

        assertThat(valueOf("-protocol_whitelist", arguments)).isEqualTo(protocols);
        assertThat(valueOf(timeout, arguments)).isEqualTo("10000000");
        assertThat(arguments).contains("-analyzeduration", "-probesize");
    }

    @Test
    void a_web_address_is_requested_through_a_proxy_with_a_credential_that_is_on_no_command_line() throws IOException {
        CaptureInput input = inputs.open(new SourceUrl("HTTPS://LocalHost/Live?key=A&b=%20"));
        try (var route = input.route()) {
            assertThat(valueOf("-i", input.arguments())).isEqualTo("http://LocalHost:443/Live?key=A&b=%20");
            assertThat(route.environment().get("http_proxy")).matches("http://capture:[-0-9a-f]{36}@127.0.0.1:\\d+");
            assertThat(input.arguments()).noneMatch(argument -> argument.contains("capture:"));
        }
    }

    @Test
    void an_rtmp_source_is_pinned_to_its_address_and_names_its_host_to_the_server() throws IOException {
        List<String> arguments = arguments("rtmp://localhost/live/key?token=a");

        assertThat(valueOf("-i", arguments)).isEqualTo("rtmp://" + LOCALHOST + "/live/key?token=a");
        assertThat(valueOf("-rtmp_tcurl", arguments)).isEqualTo("rtmp://localhost:1935/live");
    }

    @ParameterizedTest
    @CsvSource({
        "rtmp://localhost:1936/app, rtmp://localhost:1936/app",
        "rtmp://localhost/app/instance/key, rtmp://localhost:1935/app/instance",
        "rtmp://localhost/app/mp4:folder/file, rtmp://localhost:1935/app",
        "rtmp://localhost/ondemand/file, rtmp://localhost:1935/ondemand",
        "rtmp://localhost/app?slist=key, rtmp://localhost:1935/app?slist=key",
    })
    void the_application_is_the_part_of_the_path_that_ffmpeg_takes(String url, String target) throws IOException {
        assertThat(valueOf("-rtmp_tcurl", arguments(url))).isEqualTo(target);
    }

    @Test
    void an_srt_source_is_pinned_and_calls_with_options_of_its_stream_only() throws IOException {
        List<String> arguments = arguments("srt://localhost:9000?mode=caller&streamid=a&latency=1");

        assertThat(valueOf("-i", arguments)).isEqualTo("srt://" + LOCALHOST + ":9000?streamid=a&latency=1");
        assertThat(valueOf("-mode", arguments)).isEqualTo("caller");
    }

    @Test
    void an_address_that_is_not_allowed_any_more_is_not_opened() {
        CaptureInputs strict = strict();

        assertThatThrownBy(() -> strict.open(new SourceUrl("rtmp://localhost/app/key")))
                .isInstanceOf(AddressNotAllowed.class);
    }

    @Test
    void a_file_is_read_at_its_own_speed_and_may_be_no_playlist() throws IOException {
        Files.writeString(folder.resolve("-a.mp4"), "x");

        List<String> arguments = arguments("file:-a.mp4");

        assertThat(arguments).contains("-re");
        assertThat(valueOf("-i", arguments))
                .isEqualTo("file:" + folder.toRealPath().resolve("-a.mp4"));
        assertThat(valueOf("-protocol_whitelist", arguments)).isEqualTo("file");
        assertThat(valueOf("-format_whitelist", arguments).split(",")).doesNotContain("hls", "concat", "dash");
    }

    @Test
    void a_test_pattern_is_drawn_as_requested() throws IOException {
        assertThat(valueOf("-i", arguments("testpattern:?size=640x360&rate=25")))
                .isEqualTo("testsrc2=size=640x360:rate=25[out0];sine=frequency=440:sample_rate=48000[out1]");
    }

    private List<String> arguments(String url) throws IOException {
        CaptureInput input = inputs.open(new SourceUrl(url));
        input.route().close();
        return input.arguments();
    }

    private static CaptureInputs strict() {
        return new CaptureInputs(new SourcePolicy(SourceRules.strict()), new CountingIds());
    }

    private static String valueOf(String option, List<String> arguments) {
        return arguments.get(arguments.indexOf(option) + 1);
    }
}
