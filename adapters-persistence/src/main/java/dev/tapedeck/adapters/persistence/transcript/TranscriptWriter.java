package dev.tapedeck.adapters.persistence.transcript;

import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.adapters.persistence.database.Visibility;
import dev.tapedeck.adapters.persistence.database.WireNames;
import dev.tapedeck.domain.transcript.Speaker;
import dev.tapedeck.domain.transcript.Transcript;
import dev.tapedeck.domain.transcript.TranscriptSegment;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes transcripts within the caller's transaction. */
final class TranscriptWriter {
    private static final SqlFiles SQL = SqlFiles.of(JdbiTranscriptRepository.class);

    private TranscriptWriter() {}

    /** Stores a transcript, unless its recording is absent or has an uploaded transcript that must stay. */
    static void save(Handle handle, Visibility visibility, Transcript transcript) {
        visibility
                .query(handle, SQL.get("lock"))
                .bind("recording", transcript.recording().value())
                .mapTo(UUID.class)
                .findOne()
                .ifPresent(owner -> replace(handle, transcript, owner));
    }

    private static void replace(Handle handle, Transcript transcript, UUID owner) {
        handle.createUpdate(SQL.get("displace"))
                .bind("recording", transcript.recording().value())
                .bind("origin", WireNames.of(transcript.origin()))
                .execute();
        if (insert(handle, transcript, owner)) {
            addSpeakers(handle, transcript, owner);
            addSegments(handle, transcript, owner);
        }
    }

    private static boolean insert(Handle handle, Transcript transcript, UUID owner) {
        return handle.createUpdate(SQL.get("insert"))
                        .bind("id", transcript.id())
                        .bind("recording", transcript.recording().value())
                        .bind("owner", owner)
                        .bind("title", transcript.title())
                        .bind("language", transcript.language())
                        .bind("origin", WireNames.of(transcript.origin()))
                        .bind("createdAt", transcript.createdAt())
                        .execute()
                > 0;
    }

    private static void addSpeakers(Handle handle, Transcript transcript, UUID owner) {
        List<Speaker> speakers = transcript.speakers();
        handle.createUpdate(SQL.get("addSpeakers"))
                .bind("transcript", transcript.id())
                .bind("owner", owner)
                .bind("ids", speakers.stream().map(Speaker::id).toArray(UUID[]::new))
                .bind("names", speakers.stream().map(Speaker::name).toArray(String[]::new))
                .bind(
                        "participants",
                        speakers.stream().map(Speaker::participant).toArray(String[]::new))
                .execute();
    }

    private static void addSegments(Handle handle, Transcript transcript, UUID owner) {
        List<TranscriptSegment> segments = transcript.segments();
        handle.createUpdate(SQL.get("addSegments"))
                .bind("transcript", transcript.id())
                .bind("owner", owner)
                .bind(
                        "speakers",
                        segments.stream().map(TranscriptSegment::speaker).toArray(UUID[]::new))
                .bind(
                        "starts",
                        segments.stream().map(TranscriptSegment::startMs).toArray(Long[]::new))
                .bind("ends", segments.stream().map(TranscriptSegment::endMs).toArray(Long[]::new))
                .bind("texts", segments.stream().map(TranscriptSegment::text).toArray(String[]::new))
                .execute();
    }
}
