package dev.tapedeck.adapters.video.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RtspUnitTest {
    @Test
    void messages_and_frames_are_told_apart_and_written_in_one_form() throws IOException {
        InputStream in =
                bytes("RTSP/1.0 200 OK\nCSeq: 1\r\ncontent-length: 3\r\n\r\nabc$\0\0\2xyRTSP/1.0 200 OK\r\n\r\n");

        assertThat(written(in)).isEqualTo("RTSP/1.0 200 OK\r\nCSeq: 1\r\nContent-Length: 3\r\n\r\nabc");
        assertThat(written(in)).isEqualTo("$\0\0\2xy");
        assertThat(written(in)).isEqualTo("RTSP/1.0 200 OK\r\n\r\n");
        assertThat(RtspUnit.read(in)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RTSP/1.0 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "RTSP/1.0 200 OK\r\nContent-Length: -1\r\n\r\n",
                "RTSP/1.0 200 OK\r\nContent-Length: 9999999\r\n\r\n",
                "RTSP/1.0 200 OK\r\nno field\r\n\r\n",
                "RTSP/1.0 200 OK\r\nA: b\rRTSP/1.0 302\r\n\r\n",
                "RTSP/1.0 200 OK\r\nA: \0\r\n\r\n",
                "RTSP/1.0 200 OK\r\nCSeq: 1",
                "RTSP/1.0 200 OK\r\nContent-Length: 5\r\n\r\nab",
            })
    void what_could_be_read_in_two_ways_is_no_message(String text) {
        assertThatThrownBy(() -> RtspUnit.read(bytes(text))).isInstanceOf(IOException.class);
    }

    private static String written(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RtspUnit.read(in).orElseThrow().write(out);
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
