package dev.tapedeck.adapters.persistence.transcript;

import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.Results;
import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.adapters.persistence.database.Transactions;
import dev.tapedeck.adapters.persistence.job.DbSchedulerJobQueue;
import dev.tapedeck.adapters.persistence.recording.JdbiRecordingRepository;
import dev.tapedeck.adapters.persistence.recording.RecordingRow;
import dev.tapedeck.adapters.persistence.session.MessageRow;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.session.message.Message;
import dev.tapedeck.domain.transcript.Transcript;
import dev.tapedeck.domain.transcript.speech.RecordedSpeech;
import dev.tapedeck.domain.transcript.speech.SpeechReader;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Recordings with what was said in them, in PostgreSQL: four statements that are sent together. */
public final class JdbiSpeechReader implements SpeechReader {
    private static final String STATEMENTS = String.join(
            ";\n",
            SqlFiles.of(JdbiRecordingRepository.class).get("select", "byId"),
            SqlFiles.of(JdbiTranscriptRepository.class).get("find"),
            HeardEarlier.excludedFrom(SqlFiles.of(JdbiSpeechReader.class).get("messages")),
            SqlFiles.of(DbSchedulerJobQueue.class).get("isDead"));

    private static final RecordingRow RECORDING = new RecordingRow();
    private static final TranscriptRow TRANSCRIPT = new TranscriptRow();
    private static final MessageRow MESSAGE = new MessageRow();

    private final Database database;

    public JdbiSpeechReader(Database database) {
        this.database = database;
    }

    @Override
    public Optional<RecordedSpeech> find(Actor actor, RecordingId id) {
        return find(database.as(actor), id);
    }

    @Override
    public Optional<RecordedSpeech> find(RecordingId id) {
        return find(database.asSystem(), id);
    }

    private static Optional<RecordedSpeech> find(Transactions asked, RecordingId id) {
        return asked.run(
                "find what was said in recording " + id,
                handle -> asked.visibility()
                        .query(handle, STATEMENTS)
                        .bind("id", id.value())
                        .bind("recording", id.value())
                        .bind("limit", MESSAGES_MAX)
                        .bind("name", JobName.TRANSCRIBE.wireName())
                        .bind("subject", id.toString())
                        .execute(Results.reading(JdbiSpeechReader::speech)));
    }

    private static Optional<RecordedSpeech> speech(Results results) throws SQLException {
        Optional<Recording> recording = results.next(RECORDING).stream().findFirst();
        Optional<Transcript> transcript = results.next(TRANSCRIPT).stream().findFirst();
        List<Message> messages = results.next(MESSAGE);
        boolean isDead = results.next((row, context) -> row.getBoolean(1)).get(0);
        return recording.map(found -> new RecordedSpeech(found, transcript, messages, isDead));
    }
}
