package dev.tapedeck.domain.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.id.InvalidValue;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "rtmp://example.org/live/key",
                "rtsp://example.org:554/stream",
                "srt://example.org:9000?mode=caller",
                "http://example.org/a.m3u8",
                "https://[2001:db8::1]:8443/a.m3u8",
                "testpattern:",
                "testpattern:?size=1280x720&rate=30",
                "TestPattern:?rate=30",
                "HTTPS://EXAMPLE.ORG/",
                "file:/media/a.mp4",
                "file:///media/a%20b.mp4"
            })
    void an_allowed_address_is_kept_as_it_is(String text) {
        SourceUrl url = new SourceUrl(text);

        assertThat(url.value()).isEqualTo(text);
        assertThat(SourceUrl.SCHEMES).contains(url.scheme());
        assertThat(url.scheme()).isEqualTo(text.substring(0, text.indexOf(':')).toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "example.org",
                "//example.org/a",
                "/etc/passwd",
                "ftp://example.org/a",
                "gopher://example.org/",
                "javascript:alert(1)",
                "data:text/plain,x",
                "concat:a|b",
                "pipe:0",
                "lavfi:testsrc",
                "subfile,,start,0,end,10,,:/etc/passwd",
                "http:",
                "http:///a",
                "http:example.org",
                "rtmp:/app",
                "http://exa mple.org/",
                "http://example.org/\nHost: other",
                "http://example.org/\u0000",
                "http://\uD800/",
                "http://user:pass@word@example.org:port/"
            })
    void anything_else_is_refused_by_naming_the_field(String text) {
        assertThatThrownBy(() -> new SourceUrl(text))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        refused -> assertThat(refused.field()).isEqualTo("source.url"));
    }

    @Test
    void an_address_has_a_longest_length() {
        String prefix = "http://example.org/";
        String longest = prefix + "a".repeat(SourceUrl.LENGTH_MAX - prefix.length());

        assertThat(new SourceUrl(longest).value()).hasSize(SourceUrl.LENGTH_MAX);
        assertThatThrownBy(() -> new SourceUrl(longest + "a")).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource({
        "rtsp://user:secret@example.org:554/stream?token=secret#secret, rtsp://example.org:554/stream",
        "srt://example.org:9000?passphrase=secret, srt://example.org:9000",
        "https://secret@example.org/a.m3u8, https://example.org/a.m3u8",
        "rtmp://example.org/live/secret?token=secret, rtmp://example.org/live/***",
        "rtmp://user:secret@example.org:1936/app/instance/secret, rtmp://example.org:1936/app/***/***",
        "rtmp://example.org/live, rtmp://example.org/live",
        "rtsp://example.org/user=admin&password=secret/stream.sdp, rtsp://example.org/***/stream.sdp",
        "https://example.org/hls/secret0123456789/a.m3u8, https://example.org/hls/***/a.m3u8",
        "file:///media/a.mp4?secret, file:/media/a.mp4",
        "testpattern:?size=640x360, testpattern:/",
        "testpattern:, testpattern:/"
    })
    void shown_to_people_it_hides_what_may_be_secret(String text, String shown) {
        SourceUrl url = new SourceUrl(text);

        assertThat(url).hasToString(shown);
        assertThat(new CaptureSource.Stream(url).toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "rtmp://10.0.0.1/live/secret: Input/output error, rtmp://10.0.0.1/*** Input/output error",
        "Failed to play secret; no such stream, Failed to play ***; no such stream",
        "Opening 'http://cdn.example/secret/a.ts?k=1' for reading, Opening 'http://cdn.example/***' for reading",
        "rtsp://admin:hunter22@camera/1: 401, rtsp://camera/*** 401",
        "wrong token to$ken1, wrong token ***",
        "wrong token to%24ken1, wrong token ***",
        "nothing to hide, nothing to hide"
    })
    void a_text_about_it_keeps_no_secret(String text, String shown) {
        SourceUrl url = new SourceUrl("rtmp://admin:hunter22@example.org/live/secret?token=to%24ken1");

        assertThat(url.redact(text)).isEqualTo(shown);
    }

    @Test
    void a_refusal_does_not_repeat_a_secret() {
        assertThatThrownBy(() -> new SourceUrl("rtsp://user:secret@exa mple.org/"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void the_parameters_of_the_test_pattern_can_be_read() {
        assertThat(new SourceUrl("testpattern:?size=640x360&rate=15").uri().getQuery())
                .isEqualTo("size=640x360&rate=15");
    }
}
