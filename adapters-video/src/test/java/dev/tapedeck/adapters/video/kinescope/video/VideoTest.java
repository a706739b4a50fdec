package dev.tapedeck.adapters.video.kinescope.video;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tapedeck.domain.capture.EngineReport.Found;
import dev.tapedeck.domain.capture.TakeEnd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoTest {
    private static final Instant NOW = Instant.parse("2026-01-02T04:00:00Z");

    @Test
    void a_video_is_read_as_the_api_describes_it() {
        Video video = read("""
                {"id":"vid7Qx2","status":"done","duration":7.25,"description":"Tapedeck take 0199a000-0000-7000-8000-0000000000a1",
                 "assets":[{"quality":"720p","file_size":5},{"quality":"original","file_size":"1234567"}],
                 "hls_link":"https://kinescope.io/vid7Qx2/master.m3u8?token=secret","embed_link":"https://kinescope.io/embed/vid7Qx2",
                 "created_at":"2026-01-02T03:04:05.678901Z","updated_at":"2026-01-02T03:05:06.000000Z"}""");

        assertThat(video.duration()).isEqualTo(Duration.ofMillis(7_250));
        assertThat(video.sizeBytes()).isEqualTo(1_234_567);
        assertThat(video.take())
                .hasValueSatisfying(
                        take -> assertThat(take.toString()).isEqualTo("0199a000-0000-7000-8000-0000000000a1"));
        assertThat(video.playlist()).hasToString("https://kinescope.io/vid7Qx2/master.m3u8");
        assertThat(video.player()).hasToString("https://kinescope.io/embed/vid7Qx2");
        assertThat(video.createdAt()).isEqualTo("2026-01-02T03:04:05.678901Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"a\"}",
                "{\"id\":\"a\",\"status\":null,\"duration\":0,\"assets\":null,\"hls_link\":null}",
                "{\"id\":\"a\",\"status\":[],\"duration\":\"soon\",\"assets\":{},\"hls_link\":\"javascript:alert(1)\"}",
                "{\"id\":\"a\",\"status\":\"new\",\"duration\":-1,\"assets\":[7],\"hls_link\":\"https://u:p@k.io/x\"}",
                "{\"id\":\"a\",\"duration\":0.0,\"assets\":[{\"quality\":\"original\",\"file_size\":0}],\"hls_link\":\"ht tp\"}"
            })
    void what_makes_no_sense_is_null_and_never_a_false_zero(String json) {
        Video video = read(json);

        assertThat(video.status()).isEqualTo(VideoStatus.OTHER);
        assertThat(video.duration()).isNull();
        assertThat(video.sizeBytes()).isNull();
        assertThat(video.playlist()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":7}",
                "{\"id\":\"..\"}",
                "{\"id\":\"a/b\"}",
                "{\"id\":\"a?b\"}",
                "[]",
                "7",
                "{\"id\":\"\"}"
            })
    void a_row_that_does_not_say_which_it_is_is_none(String json) {
        assertThat(Video.of(json(json))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pending, flows",
        "uploading, flows",
        "pre-processing, ended",
        "processing, ended",
        "done, ended",
        "error, provider_failed",
        "aborted, upload_aborted",
        "suspended, nothing",
        "Done, nothing",
        "'', nothing"
    })
    void each_status_says_what_it_says_and_no_more(String status, String says) {
        Found report = VideoReports.report(
                read("{\"id\":\"a\",\"status\":\"" + status + "\",\"created_at\":\"2026-01-02T03:04:05Z\"}"), NOW);

        assertThat(inWords(report)).isEqualTo(says);
    }

    @Test
    void a_clock_ahead_of_ours_makes_nothing_happen_in_the_future() {
        Video video = read("{\"id\":\"a\",\"status\":\"done\",\"created_at\":\"2026-01-02T04:00:01Z\","
                + "\"updated_at\":\"2026-01-02T04:00:02Z\"}");

        Found report = VideoReports.report(video, NOW);

        assertThat(report.firstMedia()).isEqualTo(NOW);
        assertThat(Objects.requireNonNull(report.end()).at()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "A holiday, A holiday",
        "Café, Cafe",
        "'two\r\nX-Evil: 1', two X-Evil: 1",
        "Отпуск, Recording",
        "Отпуск 2026, 2026",
        "'…', Recording",
        "ﬁne, fine"
    })
    void a_title_travels_in_letters_that_a_header_can_hold(String title, String ascii) {
        assertThat(UploadTitle.asciiOf(title)).isEqualTo(ascii);
    }

    @Test
    void a_long_title_is_cut() {
        assertThat(UploadTitle.asciiOf("x".repeat(200))).hasSize(150);
    }

    private static String inWords(Found report) {
        TakeEnd end = report.end();
        if (end == null) {
            return report.firstMedia() == null ? "nothing" : "flows";
        }
        return end.failure() == null ? "ended" : end.failure().code();
    }

    private static Video read(String json) {
        return Video.of(json(json)).orElseThrow();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
