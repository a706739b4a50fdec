package dev.tapedeck.adapters.video.livekit.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.adapters.video.livekit.fake.FakeMedia.Stored;
import java.time.Duration;
import java.time.Instant;
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
        info.putArray("stream_results");
        info.putArray("image_results");
        info.putArray("segment_results");
        info.putArray("file_results");
        if (mediaSince != null && stored != null) {
            info.withArray(order.isTrack() ? "file_results" : "segment_results").add(result(mediaSince, stored));
        }
        return info;
    }

    private ObjectNode result(Instant since, Stored what) {
        Instant until = endedAt == null ? null : since.plus(order.isTrack() ? lasted(since) : what.duration());
        ObjectNode result = ProtoJson.object()
                .put("duration", Long.toString(what.duration().toNanos()))
                .put("size", Long.toString(what.bytes()))
                .put("started_at", nanos(since))
                .put("ended_at", nanos(until));
        if (order.isTrack()) {
            return result.put("filename", what.name())
                    .put("location", "https://bucket.http://minio:9000/" + what.name());
        }
        return result.put("playlist_name", what.name())
                .put("live_playlist_name", "")
                .put("playlist_location", "https://bucket.http://minio:9000/" + what.name())
                .put("live_playlist_location", "")
                .put("segment_count", Integer.toString(what.segments()));
    }

    private Duration lasted(Instant since) {
        return Duration.between(since, updatedAt);
    }

    private static String nanos(@Nullable Instant time) {
        return time == null ? "0" : Long.toString(time.getEpochSecond() * 1_000_000_000L + time.getNano());
    }
}
