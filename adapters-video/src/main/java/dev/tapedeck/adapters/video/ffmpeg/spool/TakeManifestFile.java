package dev.tapedeck.adapters.video.ffmpeg.spool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.TakeId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Stores a {@link TakeManifest} as a small JSON file, which is complete at every moment. */
final class TakeManifestFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long BYTES_MAX = 16_384;

    private TakeManifestFile() {}

    static void write(Path file, TakeManifest manifest) throws IOException {
        ObjectNode json = JSON.createObjectNode()
                .put("recording", manifest.recording().toString())
                .put("take", manifest.take().toString())
                .put("pid", manifest.pid())
                .put("processStart", text(manifest.processStart()))
                .put("firstFrame", text(manifest.firstFrame()))
                .put("storedSegments", manifest.storedSegments())
                .put("recorded", manifest.recorded().toString())
                .put("lost", manifest.lost().toString());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, JSON.writeValueAsBytes(json));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Reads the manifest.
     *
     * @throws IOException when it is missing or invalid
     */
    static TakeManifest read(Path file) throws IOException {
        if (Files.size(file) > BYTES_MAX) {
            throw new IOException(file.getFileName() + " is too large for a manifest");
        }
        JsonNode json = JSON.readTree(Files.readAllBytes(file));
        try {
            return new TakeManifest(
                    RecordingId.parse(json.path("recording").asText())
                            .orElseThrow(() -> new IOException("no recording")),
                    TakeId.parse(json.path("take").asText()).orElseThrow(() -> new IOException("no take")),
                    json.path("pid").isIntegralNumber() ? json.path("pid").asLong() : null,
                    instant(json.path("processStart")),
                    instant(json.path("firstFrame")),
                    json.path("storedSegments").asInt(),
                    Duration.parse(json.path("recorded").asText()),
                    Duration.parse(json.path("lost").asText("PT0S")));
        } catch (DateTimeException e) {
            throw new IOException(file.getFileName() + " holds no times", e);
        }
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static @Nullable Instant instant(JsonNode value) {
        return value.isTextual() ? Instant.parse(value.asText()) : null;
    }
}
