package dev.tapedeck.adapters.video.ffmpeg.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorClassifierTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // ffmpeg 5.1
                "source_unreachable   | [error] http://127.0.0.1:1/x: Connection refused",
                "source_unreachable   | [tcp @ 0x1] [error] Failed to resolve hostname nowhere.invalid: Name or service not known",
                "source_unreachable   | [tls @ 0x1] [error] An unexpected TLS packet was received.",
                "source_unreachable   | [error] http://127.0.0.1:1/loop: Input/output error",
                "source_unreachable   | [tcp @ 0x1] [error] Connection to tcp://10.0.0.1:80 failed: No route to host",
                "source_timeout       | [srt @ 0x1] [error] Connection to srt://127.0.0.1:1 failed: Connection timed out",
                "source_not_found     | [error] http://127.0.0.1:1/none.mp4: Server returned 404 Not Found",
                "source_not_found     | [http @ 0x1] [warning] HTTP error 404 File not found",
                "source_not_found     | [error] file:/nope.mp4: No such file or directory",
                "source_unauthorized  | [error] http://127.0.0.1:1/401: Server returned 401 Unauthorized (authorization failed)",
                "source_unauthorized  | [error] http://127.0.0.1:1/403: Server returned 403 Forbidden (access denied)",
                "source_unauthorized  | [error] file:/x.mp4: Permission denied",
                "source_unavailable   | [error] http://127.0.0.1:1/500: Server returned 5XX Server Error reply",
                "source_refused       | [error] http://127.0.0.1:1/400: Server returned 4XX Client Error, but not one of 40{0,1,3,4}",
                "source_not_media     | [error] http://127.0.0.1:1/a.txt: Invalid data found when processing input",
                "source_not_media     | [mov,mp4,m4a,3gp,3g2,mj2 @ 0x1] [error] moov atom not found",
                "source_not_media     | [error] file:www: Is a directory",
                "source_not_media     | [mov,mp4,m4a,3gp,3g2,mj2 @ 0x1] [error] Format not on whitelist 'mpegts'",
                "source_not_media     | [rtmp @ 0x1] [error] Cannot read RTMP handshake response",
                "source_not_media     | [error] Output file #0 does not contain any stream",
                "source_not_allowed   | [http @ 0x1] [error] Protocol 'file' not on whitelist 'http,tcp'!",
                "spool_full           | [error] av_interleaved_write_frame(): No space left on device",
                "engine_unsuitable    | [error] Unknown encoder 'libx264'",
                "source_failed        | [warning] something that nobody has seen before",
                // ffmpeg 7.1
                "source_unreachable   | [in#0 @ 0x1] [error] Error opening input: Connection refused",
                "source_not_found     | [in#0 @ 0x1] [error] Error opening input: Server returned 404 Not Found",
                "source_not_found     | [in#0 @ 0x1] [error] Error opening input: No such file or directory",
                "source_unauthorized  | [in#0 @ 0x1] [error] Error opening input: Server returned 401 Unauthorized (authorization failed)",
                "source_timeout       | [in#0 @ 0x1] [error] Error opening input: Connection timed out",
                "source_not_media     | [in#0 @ 0x1] [error] Error opening input: Invalid data found when processing input",
                "source_not_media     | [out#0/segment @ 0x1] [error] Output file does not contain any stream",
            })
    void words_of_ffmpeg_become_a_code(String code, String line) {
        RecordingFailure failure = ErrorClassifier.whyNoMedia(List.of("[warning] something before it", line));

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.message()).endsWith(".");
    }

    @Test
    void the_cause_wins_over_what_follows_from_it() {
        List<String> lines = List.of(
                "[tcp @ 0x1] [error] Failed to resolve hostname nowhere.invalid: Name or service not known",
                "[error] http://nowhere.invalid/x: Input/output error");

        assertThat(ErrorClassifier.whyNoMedia(lines).message()).contains("host name");
    }

    @Test
    void nothing_that_ffmpeg_quotes_reaches_people() {
        RecordingFailure failure =
                ErrorClassifier.whyNoMedia(List.of("[error] rtmp://user:secret@host/app/key: Connection refused"));

        assertThat(failure.message()).doesNotContain("secret", "key", "rtmp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[http @ 0x1] [error] Stream ends prematurely at 123, should be 456",
                "[error] rtmp://host/app: Connection reset by peer",
                "[in#0 @ 0x1] [error] Error during demuxing: Input/output error",
            })
    void a_source_that_was_cut_off_is_told_from_one_that_was_over(String line) {
        assertThat(ErrorClassifier.whyCutOff(List.of(line)))
                .hasValueSatisfying(failure -> assertThat(failure.code()).isEqualTo("source_lost"));
    }

    @Test
    void trouble_that_was_overcome_long_ago_is_no_cut() {
        List<String> lines =
                List.of("[error] x: Connection reset by peer", "[warning] a", "[warning] b", "[warning] c");

        assertThat(ErrorClassifier.whyCutOff(lines)).isEmpty();
    }
}
