package dev.tapedeck.adapters.persistence.recording;

import dev.tapedeck.adapters.persistence.database.Row;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.Activity;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingResult;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.RecordingTimes;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.details.Initiator;
import dev.tapedeck.domain.recording.details.Metadata;
import dev.tapedeck.domain.recording.details.Quality;
import dev.tapedeck.domain.recording.details.RecordingDetails;
import dev.tapedeck.domain.recording.details.RecordingLinks;
import dev.tapedeck.domain.recording.details.RecordingType;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.signal.Closure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code select.sql}: a recording with its takes and assets. */
public final class RecordingRow implements RowMapper<Recording> {
    private static final JsonRows<TakeRow> TAKES = JsonRows.of(TakeRow.class);
    private static final JsonRows<AssetRow> ASSETS = JsonRows.of(AssetRow.class);

    @Override
    public Recording map(ResultSet results, StatementContext context) throws SQLException {
        Row row = new Row(results);
        return new Recording(
                new RecordingId(row.uuid("id")),
                new UserId(row.uuid("owner_id")),
                links(row),
                details(row),
                source(row),
                Duration.ofMillis(row.number("max_duration_ms")),
                Duration.ofMillis(row.number("reconnect_window_ms")),
                row.enumerated(RecordingStatus.class, "status"),
                row.enumerated(Activity.class, "activity"),
                times(row),
                result(row),
                takes(row),
                assets(row),
                row.number("version"));
    }

    private static RecordingLinks links(Row row) throws SQLException {
        @Nullable UUID session = row.uuidOrNull("session_id");
        return new RecordingLinks(
                session == null ? null : new SessionId(session),
                row.uuidOrNull("scene_id"),
                row.uuidOrNull("project_id"),
                row.textOrNull("external_id"),
                row.enumeratedOrNull(Initiator.class, "initiator"));
    }

    private static RecordingDetails details(Row row) throws SQLException {
        return new RecordingDetails(
                row.text("title"),
                row.textOrNull("description"),
                row.enumerated(RecordingType.class, "recording_type"),
                row.enumerated(Quality.class, "quality"),
                row.texts("tags"),
                new Metadata(row.text("metadata")));
    }

    private static CaptureSource source(Row row) throws SQLException {
        return row.text("source_kind").equals("stream")
                ? new CaptureSource.Stream(new SourceUrl(row.text("source_url")))
                : new CaptureSource.Room(new ProviderKind(row.text("source_provider")), row.text("source_room"));
    }

    private static RecordingTimes times(Row row) throws SQLException {
        return new RecordingTimes(
                row.instant("created_at"),
                row.instant("updated_at"),
                row.instantOrNull("started_at"),
                row.instantOrNull("ended_at"),
                row.instantOrNull("stop_asked_at"),
                row.instantOrNull("deleted_at"));
    }

    private static RecordingResult result(Row row) throws SQLException {
        @Nullable Long durationMs = row.numberOrNull("duration_ms");
        return new RecordingResult(
                row.truth("partial"),
                row.truth("truncated"),
                Duration.ofMillis(row.number("missing_ms")),
                durationMs == null ? null : Duration.ofMillis(durationMs),
                row.numberOrNull("size_bytes"),
                row.textOrNull("mime_type"),
                failure(row),
                closure(row));
    }

    private static @Nullable Closure closure(Row row) throws SQLException {
        String reason = row.textOrNull("close_reason");
        return reason == null ? null : new Closure(reason, row.instant("closed_at"));
    }

    private static @Nullable RecordingFailure failure(Row row) throws SQLException {
        return Failures.of(
                row.textOrNull("failure_code"),
                row.textOrNull("failure_blame"),
                row.truth("failure_retryable"),
                row.textOrNull("failure_message"));
    }

    private static List<Take> takes(Row row) throws SQLException {
        return TAKES.read(row.textOrNull("takes")).stream().map(TakeRow::take).toList();
    }

    private static List<MediaAsset> assets(Row row) throws SQLException {
        return ASSETS.read(row.textOrNull("assets")).stream()
                .map(AssetRow::asset)
                .toList();
    }
}
