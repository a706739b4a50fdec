package dev.tapedeck.adapters.persistence.transcript;

import dev.tapedeck.adapters.persistence.database.Row;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.transcript.Speaker;
import dev.tapedeck.domain.transcript.Transcript;
import dev.tapedeck.domain.transcript.TranscriptSegment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code find.sql}: a transcript with its speakers and segments in arrays. */
final class TranscriptRow implements RowMapper<Transcript> {
    @Override
    public Transcript map(ResultSet results, StatementContext context) throws SQLException {
        Row row = new Row(results);
        return new Transcript(
                row.uuid("id"),
                new RecordingId(row.uuid("recording_id")),
                row.text("title"),
                row.textOrNull("language"),
                row.enumerated(Transcript.Origin.class, "origin"),
                speakers(row),
                segments(row),
                row.instant("created_at"));
    }

    private static List<Speaker> speakers(Row row) throws SQLException {
        UUID[] ids = row.array("ids", UUID[].class);
        String[] names = row.array("names", String[].class);
        @Nullable String[] participants = row.array("participants", String[].class);
        List<Speaker> speakers = new ArrayList<>();
        for (int at = 0; at < ids.length; at++) {
            speakers.add(new Speaker(ids[at], names[at], participants[at]));
        }
        return speakers;
    }

    private static List<TranscriptSegment> segments(Row row) throws SQLException {
        UUID[] speakers = row.array("speaker_ids", UUID[].class);
        Long[] starts = row.array("starts", Long[].class);
        Long[] ends = row.array("ends", Long[].class);
        String[] texts = row.array("texts", String[].class);
        List<TranscriptSegment> segments = new ArrayList<>();
        for (int at = 0; at < speakers.length; at++) {
            segments.add(new TranscriptSegment(speakers[at], starts[at], ends[at], texts[at]));
        }
        return segments;
    }
}
