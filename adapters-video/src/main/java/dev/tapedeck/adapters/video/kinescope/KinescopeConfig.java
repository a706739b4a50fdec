package dev.tapedeck.adapters.video.kinescope;

import dev.tapedeck.adapters.video.source.SourceRules;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The connection to Kinescope. Immutable; shows no secrets.
 *
 * @param apiToken of one workspace
 * @param parentId the project or folder for videos
 * @param api address of the REST API
 * @param uploader address that takes uploads
 * @param sources the allowed sources
 * @param fileBytesMax the maximum size of a file
 * @param webhook the login and password of Kinescope's events; null when none are accepted
 */
public record KinescopeConfig(
        String apiToken,
        String parentId,
        URI api,
        URI uploader,
        SourceRules sources,
        long fileBytesMax,
        @Nullable WebhookPassword webhook) {
    public static final URI API = URI.create("https://api.kinescope.io");
    public static final URI UPLOADER = URI.create("https://uploader.kinescope.io");
    /** Kinescope does not document its own limit. */
    public static final long FILE_BYTES_MAX_DEFAULT = 64L * 1024 * 1024 * 1024;

    public KinescopeConfig {
        if (!isWord(apiToken)) {
            throw new IllegalArgumentException("the API token for Kinescope must be one word");
        }
        if (!isWord(parentId)) {
            throw new IllegalArgumentException("the parent id for Kinescope must be one word: " + parentId);
        }
        if (fileBytesMax <= 0) {
            throw new IllegalArgumentException("files must be allowed some size: " + fileBytesMax);
        }
    }

    /** A configuration for Kinescope's own service. */
    public static KinescopeConfig of(String apiToken, String parentId, SourceRules sources) {
        return new KinescopeConfig(apiToken, parentId, API, UPLOADER, sources, FILE_BYTES_MAX_DEFAULT, null);
    }

    /** This configuration with other addresses, such as those of a fake server. */
    public KinescopeConfig at(URI otherApi, URI otherUploader) {
        return new KinescopeConfig(apiToken, parentId, otherApi, otherUploader, sources, fileBytesMax, webhook);
    }

    /** This configuration with events, which must have this password. */
    public KinescopeConfig withWebhook(WebhookPassword password) {
        return new KinescopeConfig(apiToken, parentId, api, uploader, sources, fileBytesMax, password);
    }

    private static boolean isWord(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 127);
    }

    @Override
    public String toString() {
        return "KinescopeConfig[parentId=" + parentId + ", api=" + api + ", uploader=" + uploader + ", sources="
                + sources + ", fileBytesMax=" + fileBytesMax + ", webhook=" + webhook + ", apiToken=hidden]";
    }
}
