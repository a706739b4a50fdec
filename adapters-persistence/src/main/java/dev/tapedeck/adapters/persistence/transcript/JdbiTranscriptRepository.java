package dev.tapedeck.adapters.persistence.transcript;

import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.transcript.Speaker;
import dev.tapedeck.domain.transcript.Transcript;
import dev.tapedeck.domain.transcript.TranscriptRepository;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Transcripts in PostgreSQL. */
public final class JdbiTranscriptRepository implements TranscriptRepository {
    private static final SqlFiles SQL = SqlFiles.of(JdbiTranscriptRepository.class);
    private static final TranscriptRow ROW = new TranscriptRow();
    private static final String CONDITIONS = "/* conditions */";

    private final Database database;

    public JdbiTranscriptRepository(Database database) {
        this.database = database;
    }

    @Override
    public void save(Transcript transcript) {
        database.change(
                "save the transcript of recording " + transcript.recording(),
                handle -> TranscriptWriter.save(handle, transcript));
    }

    @Override
    public Optional<Transcript> find(Actor actor, RecordingId recording) {
        return database.run(
                "find the transcript of recording " + recording,
                handle -> handle.createQuery(visible("find", actor))
                        .bind("recording", recording.value())
                        .bindMap(owner(actor))
                        .map(ROW)
                        .findOne());
    }

    @Override
    public boolean rename(Actor actor, RecordingId recording, UUID speaker, String name) {
        Texts.required("name", name, Speaker.NAME_LENGTH_MAX);
        return database.run(
                "rename a speaker of recording " + recording,
                handle -> handle.createUpdate(visible("rename", actor))
                                .bind("recording", recording.value())
                                .bind("speaker", speaker)
                                .bind("name", name)
                                .bindMap(owner(actor))
                                .execute()
                        > 0);
    }

    private static String visible(String statement, Actor actor) {
        String conditions = actor.ownerFilter().isPresent() ? "r.owner_id = :owner and r.deleted_at is null" : "true";
        return SQL.get(statement).replace(CONDITIONS, conditions);
    }

    private static Map<String, Object> owner(Actor actor) {
        return actor.ownerFilter()
                .map(owner -> Map.<String, Object>of("owner", owner.value()))
                .orElse(Map.of());
    }
}
