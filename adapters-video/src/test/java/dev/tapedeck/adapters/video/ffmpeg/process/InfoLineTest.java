package dev.tapedeck.adapters.video.ffmpeg.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InfoLineTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    '[info]   Duration: 00:00:03.04, start: 0.000000, bitrate: 158 kb/s' | true  | true
                    '[info]   Duration: N/A, start: 1.576778, bitrate: N/A'              | true  | false
                    '[segment @ 0x55] [info] Opening seg_00000.ts for writing'           | true  | false
                    '[http @ 0x55] [error] Stream ends prematurely at 512'               | false | false
                    '[warning] Duration: 00:00:03.04'                                    | false | false
                    """)
    void only_a_source_that_has_an_end_tells_its_length(String line, boolean isInfoLine, boolean tellsLength) {
        assertThat(InfoLine.is(line)).isEqualTo(isInfoLine);
        assertThat(InfoLine.tellsLength(line)).isEqualTo(tellsLength);
    }
}
