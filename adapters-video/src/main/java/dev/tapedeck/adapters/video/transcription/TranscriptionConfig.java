package dev.tapedeck.adapters.video.transcription;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The connection to a transcription service. Immutable; shows no key.
 *
 * @param url of the service: {@code https://host}, {@code https://host/v1}, or the full address of its transcriptions
 * @param model a model that returns segments ({@code response_format=verbose_json}), such as {@code whisper-1};
 *     self-hosted services have other names
 * @param apiKey sent as a bearer token; null when the service needs none
 * @param language of the speech, an ISO 639-1 code; null to have it detected
 * @param responseMax how long one piece of at most ten minutes may take
 * @param retriesMax the number of retries for the audio of one recording, before the job fails
 * @param retryAfter the delay before the first retry; each later one waits twice as long
 */
public record TranscriptionConfig(
        URI url,
        String model,
        @Nullable String apiKey,
        @Nullable String language,
        Duration responseMax,
        int retriesMax,
        Duration retryAfter) {
    private static final String PATH = "/audio/transcriptions";
    private static final Pattern MODEL = Pattern.compile("[\\w./:@-]{1,200}");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,4096}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    public TranscriptionConfig {
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        require(web && url.getHost() != null && url.getUserInfo() == null, "url must be http or https, without a user");
        require(url.getQuery() == null && url.getFragment() == null, "url must end with its path");
        require(MODEL.matcher(model).matches(), "model must be 1 to 200 letters, digits and ._/:@-");
        require(apiKey == null || KEY.matcher(apiKey).matches(), "apiKey must be visible characters");
        require(language == null || LANGUAGE.matcher(language).matches(), "language must be an ISO 639-1 code");
        require(!responseMax.isNegative() && !responseMax.isZero(), "answerMax must be positive");
        require(retriesMax >= 0 && retriesMax <= 100, "retriesMax must be between 0 and 100");
    }

    /** The default limits: ten minutes for a response, five retries, the first after a second. */
    public static TranscriptionConfig of(URI url, String model, @Nullable String apiKey, @Nullable String language) {
        return new TranscriptionConfig(url, model, apiKey, language, Duration.ofMinutes(10), 5, Duration.ofSeconds(1));
    }

    /** The address for audio. */
    URI endpoint() {
        String base = url.toString().replaceAll("/+$", "");
        if (base.endsWith(PATH)) {
            return URI.create(base);
        }
        return URI.create(base + (base.endsWith("/v1") ? "" : "/v1") + PATH);
    }

    /** The address of the list of models, beside the transcriptions. */
    URI models() {
        String endpoint = endpoint().toString();
        return URI.create(endpoint.substring(0, endpoint.length() - PATH.length()) + "/models");
    }

    Optional<String> authorization() {
        return Optional.ofNullable(apiKey).map(key -> "Bearer " + key);
    }

    private static void require(boolean fits, String rule) {
        if (!fits) {
            throw new IllegalArgumentException(rule);
        }
    }

    @Override
    public String toString() {
        return "TranscriptionConfig[url=" + url + ", model=" + model + ", language=" + language + ", apiKey="
                + (apiKey == null ? "none" : "hidden") + "]";
    }
}
