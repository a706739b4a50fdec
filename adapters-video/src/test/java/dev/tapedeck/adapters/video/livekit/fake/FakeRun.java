package dev.tapedeck.adapters.video.livekit.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.adapters.video.livekit.fake.FakeMedia.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One egress. Guarded by the lock of {@link FakeRuns}. */
final class FakeRun {
    final String id = "EG_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    final FakeOrder order;
    final FakeMedia media;
    final String roomId;
    final Instant startedAt = Instant.now();
    String status = "EGRESS_STARTING";
    String error = "";
    int errorCode;
    String details = "";
    Instant updatedAt = startedAt;

    @Nullable
    Instant mediaSince;

    @Nullable
    Instant endedAt;

    @Nullable
    Stored stored;
    /** Its worker is gone, and the listing does not know. */
    boolean isDead;
    /** False after its process was killed: it reports what was known when it was asked for. */
    boolean isReported = true;

    FakeRun(FakeOrder order, FakeMedia media, String roomId) {
        this.order = order;
        this.media = media;
        this.roomId = roomId;
    }

    boolean isStarting() {
        return status.equals("EGRESS_STARTING");
    }

    boolean isActive() {
        return status.equals("EGRESS_ACTIVE");
    }

    boolean isOver() {
        return endedAt != null;
    }

    void is(String newStatus) {
        status = newStatus;
        updatedAt = Instant.now();
    }

    void ended(String newStatus, String reason) {
        is(newStatus);
        details = "End reason: " + reason;
        endedAt = updatedAt;
    }

    /** As LiveKit's EgressInfo, with every field. */
    ObjectNode info() {
        ObjectNode info = ProtoJson.object()
                .put("egress_id", id)
                .put("room_id", roomId)
                .put("room_name", order.room())
                .put("source_type", order.isTrack() ? "EGRESS_SOURCE_TYPE_SDK" : "EGRESS_SOURCE_TYPE_WEB")
                .put("status", status)
                .put("started_at", nanos(startedAt))
                .put("ended_at", nanos(endedAt))
                .put("updated_at", nanos(updatedAt))
                .put("details", details)
                .put("error", error)
                .put("error_code", errorCode)
                .put("manifest_location", "")
                .put("backup_storage_used", false)
                .put("retry_count", 0);
        info.set(order.kind(), order.request());
        for (String results : new String[] {"stream_results", "image_results", "segment_results", "file_results"}) {
            info.putArray(results);
        }
        ObjectNode result = order.isTrack() ? file() : segments();
        info.withArray(order.isTrack() ? "file_results" : "segment_results").add(result);
        info.set(order.isTrack() ? "file" : "segments", result.deepCopy());
        return info;
    }

    /** Its counts are told when it ends, its length at the end. */
    private ObjectNode segments() {
        boolean isCounted = isReported && stored != null && !isStarting() && !isActive();
        ObjectNode result = ProtoJson.object()
                .put("playlist_name", order.playlist())
                .put("live_playlist_name", "")
                .put("playlist_location", isCounted ? location(order.playlist()) : "")
                .put("live_playlist_location", "")
                .put(
                        "size",
                        isCounted ? Long.toString(Objects.requireNonNull(stored).bytes()) : "0")
                .put(
                        "segment_count",
                        isCounted
                                ? Integer.toString(
                                        Objects.requireNonNull(stored).segments())
                                : "0");
        return timed(result, isCounted);
    }

    private ObjectNode file() {
        boolean isNamed = isReported && stored != null;
        boolean isCounted = isNamed && isOver();
        String name = isNamed ? Objects.requireNonNull(stored).name() : "";
        ObjectNode result = ProtoJson.object()
                .put("filename", name)
                .put("location", isCounted ? location(name) : "")
                .put(
                        "size",
                        isCounted ? Long.toString(Objects.requireNonNull(stored).bytes()) : "0");
        return timed(result, isCounted);
    }

    private ObjectNode timed(ObjectNode result, boolean isCounted) {
        @Nullable Instant since = isReported ? mediaSince : null;
        @Nullable Instant until = since;
        if (since != null && isCounted && stored != null) {
            until = since.plus(order.isTrack() ? lasted(since) : stored.duration());
        }
        boolean hasLength = isCounted && isOver() && stored != null;
        return result.put("started_at", nanos(since))
                .put("ended_at", nanos(isOver() ? until : null))
                .put(
                        "duration",
                        hasLength
                                ? Long.toString(Objects.requireNonNull(stored)
                                        .duration()
                                        .toNanos())
                                : "0");
    }

    private String location(String name) {
        return "https://127.0.0.1:9000/" + order.bucket() + "/" + name;
    }

    private Duration lasted(Instant since) {
        return Duration.between(since, updatedAt);
    }

    private static String nanos(@Nullable Instant time) {
        return time == null ? "0" : Long.toString(time.getEpochSecond() * 1_000_000_000L + time.getNano());
    }
}
