package dev.tapedeck.adapters.video.livekit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.tapedeck.adapters.video.livekit.egress.Destination;
import dev.tapedeck.adapters.video.livekit.egress.Shape;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiveKitConfigTest {
    @ParameterizedTest
    @CsvSource({
        "wss://livekit.example.com, https://livekit.example.com, wss://livekit.example.com",
        "ws://localhost:7880/, http://localhost:7880, ws://localhost:7880",
        "https://livekit.example.com/sub/, https://livekit.example.com/sub, wss://livekit.example.com/sub",
        "HTTP://127.0.0.1:7880, http://127.0.0.1:7880, ws://127.0.0.1:7880"
    })
    void one_address_serves_clients_and_calls(String url, URI http, URI socket) {
        LiveKitConfig config = LiveKitFixture.config(URI.create(url));

        assertThat(config.httpUrl()).isEqualTo(http);
        assertThat(config.socketUrl()).isEqualTo(socket);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "livekit.example.com",
                "ftp://livekit.example.com",
                "wss:///path",
                "wss://user:word@livekit.example.com",
                "wss://livekit.example.com?token=x"
            })
    void what_is_no_address_of_a_server_is_refused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LiveKitFixture.config(URI.create(url)))
                .withMessageNotContaining("word")
                .withMessageNotContaining("token=x");
    }

    @Test
    void nothing_may_be_left_empty() {
        URI url = URI.create("wss://livekit.example.com");
        Shape shape = Shape.defaults();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LiveKitConfig(url, " ", "secret", LiveKitFixture.DESTINATION, shape));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LiveKitConfig(url, "key", "", LiveKitFixture.DESTINATION, shape));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Destination(Optional.empty(), "", "bucket", "key", "secret", true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Destination(Optional.empty(), "region", "bucket", "key", "", true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Destination(
                        Optional.of(URI.create("minio:9000")), "region", "bucket", "key", "secret", true));
    }

    @ParameterizedTest
    @CsvSource({
        "speaker-dark, 16, 16, 1, true",
        "grid, 7680, 4320, 30, true",
        "'', 1280, 720, 4, false",
        "../grid, 1280, 720, 4, false",
        "grid, 1281, 720, 4, false",
        "grid, 1280, 14, 4, false",
        "grid, 7682, 720, 4, false",
        "grid, 1280, 4322, 4, false",
        "grid, 1280, 720, 0, false",
        "grid, 1280, 720, 31, false"
    })
    void a_shape_is_one_that_livekit_can_make(String layout, int width, int height, int seconds, boolean isGood) {
        if (isGood) {
            assertThatNoException().isThrownBy(() -> new Shape(layout, width, height, seconds));
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> new Shape(layout, width, height, seconds));
        }
    }

    @Test
    void secrets_do_not_show_themselves() {
        String shown =
                LiveKitFixture.config(URI.create("wss://livekit.example.com")).toString();

        assertThat(shown)
                .contains("livekit.example.com", "tapedeck-recordings")
                .doesNotContain(LiveKitFixture.API_SECRET, "the-access-key", "the-secret-key");
    }
}
