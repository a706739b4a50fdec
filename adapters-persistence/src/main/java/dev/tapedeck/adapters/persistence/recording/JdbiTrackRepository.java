package dev.tapedeck.adapters.persistence.recording;

import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.Row;
import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.adapters.persistence.database.Transactions;
import dev.tapedeck.adapters.persistence.database.WireNames;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.track.Track;
import dev.tapedeck.domain.media.track.TrackFacts;
import dev.tapedeck.domain.media.track.TrackRepository;
import dev.tapedeck.domain.media.track.TrackSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Tracks in PostgreSQL. */
public final class JdbiTrackRepository implements TrackRepository {
    private static final SqlFiles SQL = SqlFiles.of(JdbiTrackRepository.class);

    private final Database database;

    public JdbiTrackRepository(Database database) {
        this.database = database;
    }

    @Override
    public void add(List<Track> tracks) {
        if (!tracks.isEmpty()) {
            database.asSystem()
                    .change("add tracks of recording " + tracks.get(0).recording(), handle -> add(handle, tracks));
        }
    }

    private static void add(Handle handle, List<Track> tracks) {
        PreparedBatch batch = handle.prepareBatch(SQL.get("add"));
        for (Track track : tracks) {
            TrackFacts facts = track.facts();
            batch.bind("asset", track.asset())
                    .bind("recording", track.recording().value())
                    .bind("take", track.take().value())
                    .bind("position", track.position())
                    .bind("participant", facts.participant())
                    .bind("speaker", facts.speaker())
                    .bind("source", WireNames.of(facts.source()))
                    .bind("startedAt", facts.startedAt())
                    .add();
        }
        batch.execute();
    }

    @Override
    public List<Track> ofRecording(RecordingId recording) {
        return ofRecording(database.asSystem(), recording);
    }

    @Override
    public List<Track> ofRecording(Actor actor, RecordingId recording) {
        return ofRecording(database.as(actor), recording);
    }

    private static List<Track> ofRecording(Transactions asked, RecordingId recording) {
        return asked.run(
                "list tracks of recording " + recording,
                handle -> asked.visibility()
                        .query(handle, SQL.get("ofRecording"))
                        .bind("recording", recording.value())
                        .map((results, context) -> track(results))
                        .list());
    }

    private static Track track(ResultSet results) throws SQLException {
        Row row = new Row(results);
        return new Track(
                row.uuid("asset_id"),
                new RecordingId(row.uuid("recording_id")),
                new TakeId(row.uuid("take_id")),
                row.integer("position"),
                new MediaKey(row.text("key")),
                new TrackFacts(
                        row.text("participant"),
                        row.textOrNull("speaker"),
                        row.enumerated(TrackSource.class, "source"),
                        row.instant("started_at")));
    }
}
