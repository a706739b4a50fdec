package dev.tapedeck.adapters.persistence.transcript;

import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.adapters.persistence.database.Transactions;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.transcript.Speaker;
import dev.tapedeck.domain.transcript.Transcript;
import dev.tapedeck.domain.transcript.TranscriptRepository;
import java.util.Optional;
import java.util.UUID;

/** Transcripts in PostgreSQL. */
public final class JdbiTranscriptRepository implements TranscriptRepository {
    private static final SqlFiles SQL = SqlFiles.of(JdbiTranscriptRepository.class);
    private static final TranscriptRow ROW = new TranscriptRow();

    private final Database database;

    public JdbiTranscriptRepository(Database database) {
        this.database = database;
    }

    @Override
    public void save(Actor actor, Transcript transcript) {
        save(database.as(actor), transcript);
    }

    @Override
    public void save(Transcript transcript) {
        save(database.asSystem(), transcript);
    }

    private static void save(Transactions asked, Transcript transcript) {
        asked.change(
                "save the transcript of recording " + transcript.recording(),
                handle -> TranscriptWriter.save(handle, asked.visibility(), transcript));
    }

    @Override
    public Optional<Transcript> find(Actor actor, RecordingId recording) {
        return find(database.as(actor), recording);
    }

    @Override
    public Optional<Transcript> find(RecordingId recording) {
        return find(database.asSystem(), recording);
    }

    private static Optional<Transcript> find(Transactions asked, RecordingId recording) {
        return asked.run(
                "find the transcript of recording " + recording,
                handle -> asked.visibility()
                        .query(handle, SQL.get("find"))
                        .bind("recording", recording.value())
                        .map(ROW)
                        .findOne());
    }

    @Override
    public boolean rename(Actor actor, RecordingId recording, UUID speaker, String name) {
        Texts.required("name", name, Speaker.NAME_LENGTH_MAX);
        Transactions asked = database.as(actor);
        return asked.run(
                "rename a speaker of recording " + recording,
                handle -> asked.visibility()
                                .update(handle, SQL.get("rename"))
                                .bind("recording", recording.value())
                                .bind("speaker", speaker)
                                .bind("name", name)
                                .execute()
                        > 0);
    }
}
