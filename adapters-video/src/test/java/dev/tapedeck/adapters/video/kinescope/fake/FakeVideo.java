package dev.tapedeck.adapters.video.kinescope.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A video at a fake Kinescope. Immutable.
 *
 * @param duration null until it was processed, which Kinescope says as 0
 */
public record FakeVideo(
        String id,
        String title,
        String description,
        String privacy,
        String status,
        long sizeBytes,
        @Nullable Duration duration,
        Instant createdAt,
        Instant updatedAt) {
    /** One that was just made. */
    static FakeVideo begun(String id, String title, String description, String status, Instant now) {
        return new FakeVideo(id, title, description, "anywhere", status, 0, null, now, now);
    }

    FakeVideo moved(String next, Instant now) {
        return new FakeVideo(id, title, description, privacy, next, sizeBytes, duration, createdAt, now);
    }

    FakeVideo holding(long bytes, Instant now) {
        return new FakeVideo(id, title, description, privacy, status, bytes, duration, createdAt, now);
    }

    FakeVideo lasting(@Nullable Duration length, Instant now) {
        return new FakeVideo(id, title, description, privacy, status, sizeBytes, length, createdAt, now);
    }

    /** What a change does not repeat is lost, as nobody has promised anything else. */
    FakeVideo described(String newTitle, String newDescription, String newPrivacy, Instant now) {
        return new FakeVideo(id, newTitle, newDescription, newPrivacy, status, sizeBytes, duration, createdAt, now);
    }

    /** @param watch where what is kept is played; links are there long before anything plays */
    ObjectNode json(URI watch) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("project_id", "project")
                .putNull("folder_id")
                .put("title", title)
                .put("description", description)
                .put("privacy_type", privacy)
                .put("status", status)
                .put("progress", status.equals("done") ? 100 : 40)
                .put("duration", duration == null ? 0 : duration.toMillis() / 1_000.0)
                .put("play_link", watch.resolve("/watch/" + id).toString())
                .put("embed_link", watch.resolve("/watch/embed/" + id).toString())
                .put("hls_link", watch.resolve("/watch/" + id + "/master.m3u8").toString())
                .put("created_at", createdAt.toString())
                .put("updated_at", updatedAt.toString());
        json.putArray("privacy_domains");
        json.putArray("tags");
        json.putArray("assets")
                .addObject()
                .put("quality", "original")
                .put("file_size", sizeBytes)
                .put("url", "https://assets.example/" + id + "?signature=secret")
                .put("download_link", "https://assets.example/" + id + "?signature=secret");
        return json;
    }
}
