package dev.tapedeck.adapters.video.kinescope.video;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.adapters.video.rest.JsonFields;
import dev.tapedeck.domain.id.TakeId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A video of Kinescope. Source: Kinescope's OpenAPI description of 2025-12-14.
 *
 * @param id opaque; some are UUIDs, some are not
 * @param statusWord the status in Kinescope's spelling
 * @param duration null until known; Kinescope returns 0 until then
 * @param sizeBytes size of the upload, null when it is not reported
 * @param playlist address of the playlist, null when it is not reported; reported long before it can be played
 * @param player address of Kinescope's own player, like {@code playlist}
 */
public record Video(
        String id,
        String statusWord,
        Optional<TakeId> take,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Duration duration,
        @Nullable Long sizeBytes,
        @Nullable URI playlist,
        @Nullable URI player) {
    /** Ids that need no escaping in an address and cannot be a relative path. */
    private static final Pattern ID = Pattern.compile("(?!\\.+$)[0-9A-Za-z._~-]{1,128}");

    private static final String UNSAID = "nothing";

    /** Whether a text can be the id of a video. */
    public static boolean isId(@Nullable String text) {
        return text != null && ID.matcher(text).matches();
    }

    /** Reads a video; empty when it has no id. */
    public static Optional<Video> of(JsonNode data) {
        String id = JsonFields.text(data, "id");
        String status = JsonFields.text(data, "status");
        return id == null || !isId(id)
                ? Optional.empty()
                : Optional.of(new Video(
                        id,
                        status == null ? UNSAID : status,
                        TakeMark.in(JsonFields.longText(data, "description")),
                        JsonFields.time(data, "created_at"),
                        JsonFields.time(data, "updated_at"),
                        duration(data),
                        sizeOf(data.path("assets")),
                        address(data, "hls_link"),
                        address(data, "embed_link")));
    }

    public VideoStatus status() {
        return VideoStatus.of(statusWord);
    }

    private static @Nullable Duration duration(JsonNode data) {
        Duration said = JsonFields.seconds(data, "duration");
        return said == null || said.isZero() ? null : said;
    }

    private static @Nullable Long sizeOf(JsonNode assets) {
        for (JsonNode asset : assets) {
            Double size = JsonFields.number(asset, "file_size");
            if ("original".equals(JsonFields.text(asset, "quality")) && size != null && size >= 1) {
                return size.longValue();
            }
        }
        return null;
    }

    /** Removes the query, as it could have a signature, which expires and must not be passed on. */
    private static @Nullable URI address(JsonNode data, String field) {
        String said = JsonFields.longText(data, field);
        if (said == null) {
            return null;
        }
        try {
            URI address = URI.create(said.replaceFirst("[?#].*$", ""));
            boolean isWeb = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return isWeb && address.getHost() != null && address.getUserInfo() == null ? address : null;
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
