package dev.tapedeck.adapters.video.ffmpeg.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.adapters.video.ffmpeg.process.OutputLine.Progress;
import dev.tapedeck.adapters.video.ffmpeg.process.OutputLine.SegmentClosed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputParserTest {
    private final OutputParser parser = new OutputParser();

    @Test
    void a_line_of_the_segment_list_closes_a_segment() {
        assertThat(parser.accept("seg_00002.ts,8.000000,12.033333"))
                .contains(new SegmentClosed(2, Duration.ofNanos(12_033_333_000L)));
    }

    @Test
    void segments_beyond_the_padding_are_understood() {
        assertThat(parser.accept("seg_123456.ts,1.0,5.0")).contains(new SegmentClosed(123_456, Duration.ofSeconds(5)));
    }

    @Test
    void a_block_speaks_at_its_last_line() {
        assertThat(all("frame=31", "fps=30.38", "total_size=18800", "out_time_us=640000", "out_time_ms=640000"))
                .isEmpty();

        assertThat(parser.accept("progress=continue")).contains(new Progress(31, Duration.ofMillis(640), 18_800));
    }

    @Test
    void before_the_first_frame_there_is_no_media() {
        List<OutputLine> said =
                all("frame=0", "total_size=N/A", "out_time_us=N/A", "out_time_us=-9223372036854775807", "progress=end");

        assertThat(said).containsExactly(new Progress(0, Duration.ZERO, 0));
        assertThat(((Progress) said.get(0)).hasMedia()).isFalse();
    }

    @Test
    void sound_alone_is_media() {
        assertThat(all("out_time_us=20000", "progress=continue"))
                .first()
                .satisfies(line -> assertThat(((Progress) line).hasMedia()).isTrue());
    }

    @Test
    void both_kinds_of_line_may_come_in_turn() {
        assertThat(all("frame=5", "seg_00000.ts,0.000000,4.000000", "out_time_us=1000000", "progress=continue"))
                .containsExactly(
                        new SegmentClosed(0, Duration.ofSeconds(4)), new Progress(5, Duration.ofSeconds(1), 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "=",
                "frame",
                "frame=",
                "frame=99999999999999999999",
                "out_time_us=1e9",
                "0001.ts,0,1",
                "../../seg_00001.ts,0,1",
                "seg_00001.ts,0",
                "seg_00001.ts,0,-1",
                "00001.mp4,0,1"
            })
    void anything_else_says_nothing(String line) {
        assertThat(parser.accept(line)).isEmpty();
    }

    private List<OutputLine> all(String... lines) {
        return List.of(lines).stream()
                .map(parser::accept)
                .flatMap(Optional::stream)
                .toList();
    }
}
