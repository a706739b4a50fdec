package dev.tapedeck.adapters.persistence.playback;

import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.adapters.persistence.database.Transactions;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.playback.PlaybackRevocations;
import java.time.Instant;
import java.util.Optional;

/** Revocations of playback tokens in PostgreSQL. */
public final class JdbiPlaybackRevocations implements PlaybackRevocations {
    private static final SqlFiles SQL = SqlFiles.of(JdbiPlaybackRevocations.class);

    private final Database database;

    public JdbiPlaybackRevocations(Database database) {
        this.database = database;
    }

    @Override
    public void revokeBefore(Actor actor, RecordingId recording, Instant before) {
        Transactions asked = database.as(actor);
        asked.run(
                "revoke playback of recording " + recording,
                handle -> asked.visibility()
                        .update(handle, SQL.get("revokeBefore"))
                        .bind("recording", recording.value())
                        .bind("before", before)
                        .execute());
    }

    @Override
    public Optional<Instant> revokedBefore(RecordingId recording) {
        return database.asSystem()
                .run(
                        "read revocations of " + recording,
                        handle -> handle.createQuery(SQL.get("revokedBefore"))
                                .bind("recording", recording.value())
                                .mapTo(Instant.class)
                                .findOne());
    }
}
