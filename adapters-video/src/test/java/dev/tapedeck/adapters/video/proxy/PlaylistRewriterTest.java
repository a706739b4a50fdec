package dev.tapedeck.adapters.video.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaylistRewriterTest {
    private final SecureOrigins origins = new SecureOrigins();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://cdn.example/a.ts        | http://cdn.example:443/a.ts",
                "https://cdn.example:8443/a?b#c  | http://cdn.example:8443/a?b#c",
                "https://u:p@[2606:4700::1]/a    | http://u:p@[2606:4700::1]:443/a",
                "//cdn.example/a.ts              | http://cdn.example:443/a.ts",
                "http://cdn.example/?u=https://x | http://cdn.example/?u=https://x",
                "a.ts                            | a.ts",
                "#EXT-X-KEY:METHOD=AES-128,URI=\"https://k.example/k\",IV=0x1"
                        + "| #EXT-X-KEY:METHOD=AES-128,URI=\"http://k.example:443/k\",IV=0x1",
                "#EXT-X-MAP:URI=https://cdn.example/i | #EXT-X-MAP:URI=http://cdn.example:443/i",
                "#EXTINF:4,https://cdn.example/  | #EXTINF:4,https://cdn.example/",
                "httpproxy://10.0.0.1/a.ts       | httpproxy://10.0.0.1/a.ts",
            })
    void secure_addresses_become_addresses_for_the_proxy(String line, String rewritten) {
        assertThat(new PlaylistRewriter(origins, true).line(line)).isEqualTo(rewritten);
    }

    @Test
    void the_proxy_knows_which_addresses_were_secure() {
        new PlaylistRewriter(origins, false).line("https://CDN.example/a.ts");

        assertThat(origins.originOf(HttpUrl.get("http://cdn.example:443/b.ts?c=d")))
                .hasToString("https://cdn.example/b.ts?c=d");
        assertThat(origins.originOf(HttpUrl.get("http://cdn.example/b.ts"))).hasToString("http://cdn.example/b.ts");
    }
}
