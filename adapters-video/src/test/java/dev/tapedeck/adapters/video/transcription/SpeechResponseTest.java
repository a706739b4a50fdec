package dev.tapedeck.adapters.video.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.transcript.Transcriber.Speech;
import dev.tapedeck.domain.transcript.Transcriber.Utterance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechResponseTest {
    private static final Duration LENGTH = Duration.ofSeconds(10);

    @Test
    void segments_become_utterances() throws IOException {
        Speech speech = read("""
                {"language":"german","segments":[{"start":0,"end":1.25,"text":" Guten Tag "},{"start":2,"end":3,"text":"!"}]}""");

        assertThat(speech)
                .isEqualTo(new Speech("german", List.of(said(0, 1_250, "Guten Tag"), said(2_000, 3_000, "!"))));
    }

    @Test
    void segments_that_make_no_sense_are_put_into_their_bounds_or_left_out() throws IOException {
        Speech speech = read("""
                {"language":null,"segments":[
                  {"start":"2.5","end":"1.0","text":"backwards"},{"start":-4,"end":2,"text":"early"},
                  {"start":90000,"end":90001,"text":"after the end"},{"start":1.5,"end":99999,"text":"too long"},
                  {"start":null,"end":3,"text":"x"},{"start":"NaN","text":"x"},{"start":3,"text":"no end"},
                  {"start":3,"end":4,"text":null},{"start":3,"end":4,"text":"  "},"words",7,null]}""");

        assertThat(speech.language()).isNull();
        assertThat(speech.utterances())
                .containsExactly(
                        said(0, 2_000, "early"),
                        said(1_500, 10_000, "too long"),
                        said(2_500, 2_501, "backwards"),
                        said(3_000, 10_000, "no end"));
    }

    @Test
    void text_without_segments_is_one_utterance() throws IOException {
        assertThat(read("{\"text\":\"all of it\"}").utterances()).containsExactly(said(0, 10_000, "all of it"));
        assertThat(read("{\"text\":\"\",\"segments\":null}").utterances()).isEmpty();
    }

    @Test
    void characters_that_cannot_be_stored_are_dropped() throws IOException {
        assertThat(read("{\"text\":\"a\\u0000b\\ud800c\"}").utterances()).containsExactly(said(0, 10_000, "abc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "{}", "{\"error\":{}}", "<html>", "{\"text\":\"a", "\u0000"})
    void what_is_no_transcript_is_no_answer(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(IOException.class);
    }

    @Test
    void codes_are_shown_and_words_are_not() {
        assertThat(code("{\"error\":{\"message\":\"secret\",\"code\":\"invalid_api_key\"}}"))
                .isEqualTo(": invalid_api_key");
        assertThat(code("{\"error\":{\"code\":\"a b <c>\"}}")).isEmpty();
        assertThat(code("{\"error\":{\"code\":null}}")).isIn("", ": null");
        assertThat(code("<html>")).isEmpty();
    }

    private static String code(String body) {
        return SpeechResponse.codeOf(body.getBytes(StandardCharsets.UTF_8));
    }

    private static Speech read(String body) throws IOException {
        return SpeechResponse.read(body.getBytes(StandardCharsets.UTF_8), LENGTH);
    }

    private static Utterance said(long startMs, long endMs, String text) {
        return new Utterance(Duration.ofMillis(startMs), Duration.ofMillis(endMs), text);
    }
}
