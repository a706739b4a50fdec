package dev.tapedeck.adapters.persistence.recording;

import dev.tapedeck.adapters.persistence.database.WireNames;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingDetails;
import dev.tapedeck.domain.recording.RecordingFailure;
import dev.tapedeck.domain.recording.RecordingLinks;
import dev.tapedeck.domain.recording.RecordingResult;
import dev.tapedeck.domain.recording.RecordingTimes;
import dev.tapedeck.domain.recording.Take;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A recording, a take or an asset as the named parameters of its statements. */
final class RecordingValues {
    private RecordingValues() {}

    static Map<String, @Nullable Object> of(Recording recording) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", recording.id().value());
        values.put("ownerId", recording.owner().value());
        values.put("maxDurationMs", recording.maxDuration().toMillis());
        values.put("reconnectWindowMs", recording.reconnectWindow().toMillis());
        values.put("status", WireNames.of(recording.status()));
        values.put("activity", WireNames.of(recording.activity()));
        values.put("version", recording.version());
        links(values, recording.links());
        details(values, recording.details());
        source(values, recording.source());
        times(values, recording.times());
        result(values, recording.result());
        return values;
    }

    private static void links(Map<String, @Nullable Object> values, RecordingLinks links) {
        values.put("sessionId", links.session() == null ? null : links.session().value());
        values.put("sceneId", links.scene());
        values.put("projectId", links.project());
        values.put("externalId", links.externalId());
        values.put("initiator", links.initiator() == null ? null : WireNames.of(links.initiator()));
    }

    private static void details(Map<String, @Nullable Object> values, RecordingDetails details) {
        values.put("title", details.title());
        values.put("description", details.description());
        values.put("recordingType", WireNames.of(details.type()));
        values.put("quality", WireNames.of(details.quality()));
        values.put("tags", details.tags().toArray(String[]::new));
        values.put("metadata", details.metadata().json());
    }

    private static void source(Map<String, @Nullable Object> values, CaptureSource source) {
        CaptureSource.@Nullable Stream stream = source instanceof CaptureSource.Stream s ? s : null;
        CaptureSource.@Nullable Room room = source instanceof CaptureSource.Room r ? r : null;
        values.put("sourceKind", stream == null ? "room" : "stream");
        values.put("sourceUrl", stream == null ? null : stream.url().value());
        values.put("sourceProvider", room == null ? null : WireNames.of(room.provider()));
        values.put("sourceRoom", room == null ? null : room.name());
    }

    private static void times(Map<String, @Nullable Object> values, RecordingTimes times) {
        values.put("createdAt", times.createdAt());
        values.put("updatedAt", times.updatedAt());
        values.put("startedAt", times.startedAt());
        values.put("endedAt", times.endedAt());
        values.put("stopAskedAt", times.stopAskedAt());
        values.put("deletedAt", times.deletedAt());
    }

    private static void result(Map<String, @Nullable Object> values, RecordingResult result) {
        values.put("partial", result.partial());
        values.put("truncated", result.truncated());
        values.put("missingMs", result.missing().toMillis());
        values.put(
                "durationMs",
                result.duration() == null ? null : result.duration().toMillis());
        values.put("sizeBytes", result.sizeBytes());
        values.put("mimeType", result.mimeType());
        failure(values, result.failure());
    }

    private static void failure(Map<String, @Nullable Object> values, @Nullable RecordingFailure failure) {
        values.put("failureCode", failure == null ? null : failure.code());
        values.put("failureBlame", failure == null ? null : WireNames.of(failure.blame()));
        values.put("failureRetryable", failure == null ? null : failure.retryable());
        values.put("failureMessage", failure == null ? null : failure.message());
    }

    static Map<String, @Nullable Object> of(RecordingId recording, Take take, int ordinal) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", take.id().value());
        values.put("recordingId", recording.value());
        values.put("ordinal", ordinal);
        values.put("kind", WireNames.of(take.kind()));
        values.put("subject", take.subject());
        values.put("provider", WireNames.of(take.provider()));
        values.put("node", take.node());
        values.put("jobId", take.jobId());
        values.put("state", WireNames.of(take.state()));
        values.put("requestedAt", take.requestedAt());
        values.put("startedAt", take.startedAt());
        values.put("endedAt", take.endedAt());
        values.put("isAgain", take.isAgain());
        failure(values, take.failure());
        return values;
    }

    static Map<String, @Nullable Object> of(RecordingId recording, MediaAsset asset, int ordinal) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", asset.id());
        values.put("recordingId", recording.value());
        values.put("ordinal", ordinal);
        values.put("kind", WireNames.of(asset.kind()));
        values.put("storageProvider", asset.location().provider());
        values.put("bucket", asset.location().bucket());
        values.put("region", asset.location().region());
        values.put("key", asset.key().value());
        values.put("sizeBytes", asset.sizeBytes());
        values.put("contentType", asset.contentType());
        values.put("checksum", asset.checksum());
        values.put("takeId", asset.take() == null ? null : asset.take().value());
        values.put("createdAt", asset.createdAt());
        return values;
    }
}
