package dev.tapedeck.adapters.persistence.session;

import dev.tapedeck.adapters.persistence.database.Row;
import dev.tapedeck.adapters.persistence.database.WireNames;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPolicy;
import dev.tapedeck.domain.session.SessionPolicy.AnonymousRight;
import dev.tapedeck.domain.session.SessionStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** A row of {@code sessions}, read and written. */
final class SessionRow implements RowMapper<Session> {
    @Override
    public Session map(ResultSet results, StatementContext context) throws SQLException {
        Row row = new Row(results);
        return new Session(
                new SessionId(row.uuid("id")),
                new UserId(row.uuid("owner_id")),
                row.text("title"),
                new ProviderKind(row.text("provider")),
                source(row),
                row.truth("recording_enabled"),
                policy(row),
                row.uuidOrNull("project_id"),
                row.enumerated(SessionStatus.class, "status"),
                row.instant("created_at"),
                row.instantOrNull("started_at"),
                row.instantOrNull("ended_at"),
                row.number("version"));
    }

    private static @Nullable CaptureSource source(Row row) throws SQLException {
        @Nullable String kind = row.textOrNull("source_kind");
        if (kind == null) {
            return null;
        }
        return kind.equals("stream")
                ? new CaptureSource.Stream(new SourceUrl(row.text("source_url")))
                : new CaptureSource.Room(new ProviderKind(row.text("source_provider")), row.text("source_room"));
    }

    private static SessionPolicy policy(Row row) throws SQLException {
        return new SessionPolicy(
                row.enumeratedSet(TakeKind.class, "take_kinds"),
                row.enumeratedSet(AnonymousRight.class, "anonymous_rights"),
                row.truth("keeps_video"),
                Duration.ofMillis(row.number("reconnect_window_ms")));
    }

    static Map<String, @Nullable Object> values(Session session) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", session.id().value());
        values.put("ownerId", session.owner().value());
        values.put("projectId", session.project());
        values.put("title", session.title());
        values.put("provider", session.provider().name());
        values.put("recordingEnabled", session.recordingEnabled());
        values.put("status", WireNames.of(session.status()));
        values.put("createdAt", session.createdAt());
        values.put("startedAt", session.startedAt());
        values.put("endedAt", session.endedAt());
        values.put("version", session.version());
        source(values, session.source());
        policy(values, session.policy());
        return values;
    }

    private static void policy(Map<String, @Nullable Object> values, SessionPolicy policy) {
        values.put("takeKinds", WireNames.ofAll(policy.kinds()));
        values.put("anonymousRights", WireNames.ofAll(policy.anonymous()));
        values.put("keepsVideo", policy.keepsVideo());
        values.put("reconnectWindowMs", policy.reconnectWindow().toMillis());
    }

    private static void source(Map<String, @Nullable Object> values, @Nullable CaptureSource source) {
        CaptureSource.@Nullable Stream stream = source instanceof CaptureSource.Stream s ? s : null;
        CaptureSource.@Nullable Room room = source instanceof CaptureSource.Room r ? r : null;
        values.put("sourceKind", stream != null ? "stream" : room != null ? "room" : null);
        values.put("sourceUrl", stream == null ? null : stream.url().value());
        values.put("sourceProvider", room == null ? null : room.provider().name());
        values.put("sourceRoom", room == null ? null : room.name());
    }
}
