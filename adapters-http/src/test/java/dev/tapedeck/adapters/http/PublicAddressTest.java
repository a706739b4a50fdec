package dev.tapedeck.adapters.http;

import static dev.tapedeck.adapters.http.LiveServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublicAddressTest {
    @Test
    void the_configured_address_wins() {
        assertThat(address(URI.create("https://tapes.example/base/"), true, "proxy.example"))
                .startsWith("https://tapes.example/base/play/");
    }

    @Test
    void a_trusted_proxy_tells_the_address() {
        assertThat(address(null, true, "proxy.example:8443")).startsWith("https://proxy.example:8443/play/");
    }

    @Test
    void an_odd_host_of_a_trusted_proxy_is_not_believed() {
        assertThat(address(null, true, "a/b?c")).startsWith("https://127.0.0.1:");
    }

    private static String address(@Nullable URI publicUrl, boolean trusted, String forwardedHost) {
        HttpConfig usual = HttpConfig.at("127.0.0.1", 0);
        HttpConfig config = new HttpConfig(
                usual.host(),
                0,
                publicUrl,
                trusted,
                null,
                null,
                usual.addressesValidFor(),
                usual.eventStreams(),
                usual.idleTimeout());
        try (LiveServer live = new LiveServer(config)) {
            Recording recording = live.tapedeck.recordings.add(RecordingFixtures.completed(live.tapedeck.alice));
            return json(live.send(live.to("/api/recordings/" + recording.id() + "/playback")
                            .header("X-Forwarded-Host", forwardedHost)
                            .header("X-Forwarded-Proto", "https")))
                    .path("url")
                    .asText();
        }
    }
}
