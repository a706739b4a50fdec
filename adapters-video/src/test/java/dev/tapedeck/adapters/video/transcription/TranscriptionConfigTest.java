package dev.tapedeck.adapters.video.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.transcript.TranscriptionRefused;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptionConfigTest {
    @ParameterizedTest
    @CsvSource({
        "http://host:9000, http://host:9000/v1/audio/transcriptions",
        "http://host/, http://host/v1/audio/transcriptions",
        "https://host/v1, https://host/v1/audio/transcriptions",
        "https://host/proxy/v1/, https://host/proxy/v1/audio/transcriptions",
        "https://host/x/audio/transcriptions, https://host/x/audio/transcriptions"
    })
    void the_address_may_be_given_in_short(String url, String endpoint) {
        assertThat(config(url, "m", "k", "en").endpoint()).hasToString(endpoint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://host", "host", "file:/x", "http:///v1", "http://user:pass@host", "http://host?a=b"})
    void other_addresses_are_refused(String url) {
        assertThatThrownBy(() -> config(url, "m", "k", "en")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void values_cannot_break_out_of_their_header_or_form() {
        assertThatThrownBy(() -> config("http://h", "m\r\nx", "k", "en")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> config("http://h", "m", "k\n", "en")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> config("http://h", "m", "k", "English")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_key_is_not_shown() {
        assertThat(config("http://h", "m", "sk-secret", "en").toString()).doesNotContain("sk-secret");
    }

    @Test
    void without_a_service_there_is_no_transcriber() {
        NoTranscriber none = new NoTranscriber();

        assertThat(none.isAvailable()).isFalse();
        assertThatThrownBy(() -> none.transcribe(Path.of("x"))).isInstanceOf(TranscriptionRefused.class);
    }

    private static TranscriptionConfig config(String url, String model, String key, String language) {
        return TranscriptionConfig.of(URI.create(url), model, key, language);
    }
}
