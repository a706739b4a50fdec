package dev.tapedeck.adapters.persistence.recording;

import dev.tapedeck.adapters.persistence.database.Parameters;
import dev.tapedeck.adapters.persistence.database.WireNames;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingResult;
import dev.tapedeck.domain.recording.RecordingTimes;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.details.RecordingDetails;
import dev.tapedeck.domain.recording.details.RecordingLinks;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.failure.ReportedFailure;
import dev.tapedeck.domain.recording.signal.Closure;
import org.jspecify.annotations.Nullable;

/** A recording, a take or an asset as the named parameters of its statements. */
final class RecordingValues {
    private RecordingValues() {}

    static Parameters of(Recording recording) {
        Parameters values = new Parameters();
        values.uuid("id", recording.id().value());
        values.uuid("ownerId", recording.owner().value());
        values.number("maxDurationMs", recording.maxDuration().toMillis());
        values.number("reconnectWindowMs", recording.reconnectWindow().toMillis());
        values.text("status", WireNames.of(recording.status()));
        values.text("activity", WireNames.of(recording.activity()));
        values.number("version", recording.version());
        links(values, recording.links());
        details(values, recording.details());
        source(values, recording.source());
        times(values, recording.times());
        result(values, recording.result());
        return values;
    }

    private static void links(Parameters values, RecordingLinks links) {
        values.uuid(
                "sessionId", links.session() == null ? null : links.session().value());
        values.uuid("sceneId", links.scene());
        values.uuid("projectId", links.project());
        values.text("externalId", links.externalId());
        values.text("initiator", links.initiator() == null ? null : WireNames.of(links.initiator()));
    }

    private static void details(Parameters values, RecordingDetails details) {
        values.text("title", details.title());
        values.text("description", details.description());
        values.text("recordingType", WireNames.of(details.type()));
        values.text("quality", WireNames.of(details.quality()));
        values.texts("tags", details.tags());
        values.text("metadata", details.metadata().json());
    }

    private static void source(Parameters values, CaptureSource source) {
        CaptureSource.@Nullable Stream stream = source instanceof CaptureSource.Stream s ? s : null;
        CaptureSource.@Nullable Room room = source instanceof CaptureSource.Room r ? r : null;
        values.text("sourceKind", stream == null ? "room" : "stream");
        values.text("sourceUrl", stream == null ? null : stream.url().value());
        values.text("sourceProvider", room == null ? null : room.provider().name());
        values.text("sourceRoom", room == null ? null : room.name());
    }

    private static void times(Parameters values, RecordingTimes times) {
        values.instant("createdAt", times.createdAt());
        values.instant("updatedAt", times.updatedAt());
        values.instant("startedAt", times.startedAt());
        values.instant("endedAt", times.endedAt());
        values.instant("stopAskedAt", times.stopAskedAt());
        values.instant("deletedAt", times.deletedAt());
    }

    private static void result(Parameters values, RecordingResult result) {
        values.truth("partial", result.partial());
        values.truth("truncated", result.truncated());
        values.number("missingMs", result.missing().toMillis());
        values.number(
                "durationMs",
                result.duration() == null ? null : result.duration().toMillis());
        values.number("sizeBytes", result.sizeBytes());
        values.text("mimeType", result.mimeType());
        failure(values, "failure", result.failure());
        Closure closure = result.closure();
        values.text("closeReason", closure == null ? null : closure.reason());
        values.instant("closedAt", closure == null ? null : closure.at());
    }

    /** @param prefix of the names of the four parameters */
    private static void failure(Parameters values, String prefix, @Nullable RecordingFailure failure) {
        values.text(prefix + "Code", failure == null ? null : failure.code());
        values.text(prefix + "Blame", failure == null ? null : WireNames.of(failure.blame()));
        values.truth(prefix + "Retryable", failure == null ? null : failure.retryable());
        values.text(prefix + "Message", failure == null ? null : failure.message());
    }

    static Parameters of(RecordingId recording, Take take, int ordinal) {
        Parameters values = new Parameters();
        values.uuid("id", take.id().value());
        values.uuid("recordingId", recording.value());
        values.integer("ordinal", ordinal);
        values.text("kind", WireNames.of(take.kind()));
        values.text("subject", take.subject());
        values.text("provider", take.provider().name());
        values.text("node", take.node());
        values.text("jobId", take.jobId());
        values.text("state", WireNames.of(take.state()));
        values.instant("requestedAt", take.requestedAt());
        values.instant("startedAt", take.startedAt());
        values.instant("endedAt", take.endedAt());
        values.truth("isAgain", take.isAgain());
        failure(values, "failure", take.failure());
        ReportedFailure reported = take.reported();
        failure(values, "reported", reported == null ? null : reported.failure());
        values.instant("reportedAt", reported == null ? null : reported.at());
        values.text("match", WireNames.ofNullable(take.match()));
        return values;
    }
}
