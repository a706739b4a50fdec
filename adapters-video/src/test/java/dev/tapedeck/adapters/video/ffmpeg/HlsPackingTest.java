package dev.tapedeck.adapters.video.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.adapters.video.ffmpeg.MediaProbe.Codecs;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HlsPackingTest {
    @Test
    void what_players_decode_is_copied() {
        HlsPacking packing = packing("h264", "yuv420p", "aac");

        assertThat(String.join(" ", packing.arguments())).contains("-c:v copy", "-c:a copy");
    }

    @Test
    void only_the_stream_that_needs_it_is_encoded() {
        assertThat(String.join(" ", packing("h264", "yuv420p", "opus").arguments()))
                .contains("-c:v copy", "-c:a aac");
        assertThat(String.join(" ", packing("vp8", "yuv420p", "mp3").arguments()))
                .contains("-c:v libx264", "-c:a copy");
    }

    @Test
    void h264_that_browsers_do_not_decode_is_encoded_anew() {
        assertThat(packing("h264", "yuv444p", "aac").copiesPicture()).isFalse();
        assertThat(packing("h264", "yuv420p10le", "aac").copiesPicture()).isFalse();
        assertThat(packing("h264", "yuvj420p", "aac").copiesPicture()).isTrue();
    }

    @Test
    void encoding_a_picture_may_take_longer() {
        assertThat(packing("vp9", "yuv420p", "aac").timeoutMax())
                .isGreaterThan(packing("h264", "yuv420p", "opus").timeoutMax());
        assertThat(packing("", "", "opus").timeoutMax())
                .isEqualTo(packing("h264", "yuv420p", "aac").timeoutMax());
    }

    private static HlsPacking packing(String video, String pixels, String audio) {
        return new HlsPacking(new Codecs(video, pixels, audio), Path.of("in.mp4"), Path.of("folder"));
    }
}
