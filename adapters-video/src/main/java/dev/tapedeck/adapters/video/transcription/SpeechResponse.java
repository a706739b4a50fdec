package dev.tapedeck.adapters.video.transcription;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.transcript.Transcriber.Speech;
import dev.tapedeck.domain.transcript.Transcriber.Utterance;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code verbose_json}. Services differ: numbers may be text, and segments may be missing or outside the audio.
 * Readable segments are sorted and cut to the length of the audio. Pure.
 */
final class SpeechResponse {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UTTERANCES_MAX = 5_000;
    private static final int TEXT_LENGTH_MAX = 10_000;
    private static final int LANGUAGE_LENGTH_MAX = 50;
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private SpeechResponse() {}

    /**
     * Reads the transcribed speech.
     *
     * @param length length of the audio, which bounds the segments
     * @throws IOException when it is not a response of a transcription service
     */
    static Speech read(byte[] body, Duration length) throws IOException {
        JsonNode response = JSON.readTree(body);
        if (response == null || !response.isObject() || !(response.has("text") || response.has("segments"))) {
            throw new IOException("neither text nor segments");
        }
        List<Utterance> utterances = new ArrayList<>();
        for (JsonNode segment : response.path("segments")) {
            if (utterances.size() < UTTERANCES_MAX) {
                add(utterances, segment, length);
            }
        }
        if (response.path("segments").isEmpty()) {
            add(utterances, textOf(response), Duration.ZERO, length);
        }
        utterances.sort(Comparator.comparing(Utterance::start));
        return new Speech(language(response), utterances);
    }

    /** The service's error code, after a colon; empty when there is none that can be shown. */
    static String codeOf(byte[] body) {
        try {
            String code = JSON.readTree(body).path("error").path("code").asText();
            return code.matches("[A-Za-z0-9_.-]{1,64}") ? ": " + code : "";
        } catch (IOException noJson) {
            return "";
        }
    }

    private static void add(List<Utterance> utterances, JsonNode segment, Duration length) {
        @Nullable Duration start = seconds(segment.path("start"));
        if (start != null && start.compareTo(length) < 0) {
            @Nullable Duration end = seconds(segment.path("end"));
            add(utterances, textOf(segment), start, end == null || end.compareTo(length) > 0 ? length : end);
        }
    }

    private static void add(List<Utterance> utterances, String text, Duration start, Duration end) {
        if (!text.isEmpty()) {
            Duration earliest = start.plus(SHORTEST);
            utterances.add(new Utterance(start, end.compareTo(earliest) < 0 ? earliest : end, text));
        }
    }

    private static String textOf(JsonNode node) {
        return Texts.storable(node.path("text").isTextual() ? node.path("text").asText() : "", TEXT_LENGTH_MAX)
                .strip();
    }

    private static @Nullable String language(JsonNode response) {
        String language = Texts.storable(response.path("language").asText(""), LANGUAGE_LENGTH_MAX)
                .strip();
        return language.isEmpty() || response.path("language").isNull() ? null : language;
    }

    /** A number that is not negative; null when it is not a number. */
    private static @Nullable Duration seconds(JsonNode value) {
        double seconds = value.isTextual() ? parsed(value.asText()) : value.isNumber() ? value.asDouble() : Double.NaN;
        return Double.isFinite(seconds) && seconds < 1e9
                ? Duration.ofMillis(Math.max(0, Math.round(seconds * 1_000)))
                : null;
    }

    private static double parsed(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }
}
