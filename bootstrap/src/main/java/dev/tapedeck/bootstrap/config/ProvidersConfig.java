package dev.tapedeck.bootstrap.config;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The configured external services. Each is off unless it is configured. */
public record ProvidersConfig(
        Optional<LiveKit> liveKit,
        Optional<Daily> daily,
        Optional<Kinescope> kinescope,
        Optional<Transcription> transcription) {
    public static final ProvidersConfig NONE =
            new ProvidersConfig(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * @param storeEndpoint our store as LiveKit's egress service reaches it, empty when it is the address that players use
     * @param layout of composed recordings
     */
    public record LiveKit(
            URI url, SecretText apiKey, SecretText apiSecret, Optional<URI> storeEndpoint, String layout) {}

    /**
     * @param apiUrl where Daily's REST API is
     * @param webhookWindow how old, or how far ahead of our clock, a webhook may be
     * @param bucket where raw tracks go; without it there are none
     */
    public record Daily(
            URI apiUrl,
            SecretText apiKey,
            String domain,
            SecretText webhookSecret,
            Duration webhookWindow,
            Optional<DailyBucket> bucket) {}

    /** A bucket of ours that Daily may write to. */
    public record DailyBucket(String name, String region, String roleArn) {}

    /**
     * @param parentId the project or folder that uploads are put into
     * @param fileBytesMax how large an uploaded file may be
     * @param webhook the credentials of Kinescope's webhooks; without them none are accepted
     */
    public record Kinescope(
            URI apiUrl,
            URI uploadUrl,
            SecretText apiToken,
            String parentId,
            long fileBytesMax,
            Optional<KinescopeWebhook> webhook) {}

    /** The credentials that Kinescope's webhooks carry. */
    public record KinescopeWebhook(String login, SecretText password) {}

    /** @param language of the speech; recognised when empty */
    public record Transcription(URI url, String model, Optional<SecretText> apiKey, Optional<String> language) {}
}
