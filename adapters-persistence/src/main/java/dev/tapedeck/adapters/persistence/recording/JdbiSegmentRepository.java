package dev.tapedeck.adapters.persistence.recording;

import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.Segment;
import dev.tapedeck.domain.media.SegmentRepository;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Segments and progress of running takes in PostgreSQL. */
public final class JdbiSegmentRepository implements SegmentRepository {
    private static final SqlFiles SQL = SqlFiles.of(JdbiSegmentRepository.class);
    private static final int SEGMENTS_MAX = 100_000;
    private static final long NANOS_PER_MICRO = 1_000;

    private final Database database;

    public JdbiSegmentRepository(Database database) {
        this.database = database;
    }

    @Override
    public void confirm(TakeId take, Segment segment, Instant at) {
        database.asSystem()
                .run(
                        "confirm segment " + segment.number() + " of take " + take,
                        handle -> handle.createUpdate(SQL.get("confirm"))
                                .bind("take", take.value())
                                .bind("number", segment.number())
                                .bind("sizeBytes", segment.sizeBytes())
                                .bind("durationMicros", segment.duration().dividedBy(ChronoUnit.MICROS.getDuration()))
                                .bind("at", at)
                                .execute());
    }

    @Override
    public void alive(List<TakeId> takes, Instant at) {
        UUID[] ids = takes.stream().map(TakeId::value).toArray(UUID[]::new);
        database.asSystem()
                .run(
                        "store heartbeats of " + ids.length + " takes",
                        handle -> handle.createUpdate(SQL.get("alive"))
                                .bind("takes", ids)
                                .bind("at", at)
                                .execute());
    }

    @Override
    public void starting(TakeId take, int starts, Instant at) {
        database.asSystem()
                .run(
                        "store a start request of take " + take,
                        handle -> handle.createUpdate(SQL.get("starting"))
                                .bind("take", take.value())
                                .bind("starts", starts)
                                .bind("at", at)
                                .execute());
    }

    @Override
    public List<Segment> ofTake(TakeId take) {
        return database.asSystem()
                .run(
                        "list segments of take " + take,
                        handle -> handle.createQuery(SQL.get("ofTake"))
                                .bind("take", take.value())
                                .bind("limit", SEGMENTS_MAX)
                                .map((results, context) -> segments(results))
                                .one());
    }

    /** One row of arrays, as the tens of thousands of rows of a day take several times as long to be read. */
    private static List<Segment> segments(ResultSet results) throws SQLException {
        Array numbers = results.getArray("numbers");
        if (numbers == null) {
            return List.of();
        }
        Integer[] number = (Integer[]) numbers.getArray();
        Long[] sizeBytes = (Long[]) results.getArray("sizes_bytes").getArray();
        Long[] micros = (Long[]) results.getArray("durations_us").getArray();
        List<Segment> segments = new ArrayList<>(number.length);
        for (int i = 0; i < number.length; i++) {
            segments.add(new Segment(number[i], sizeBytes[i], Duration.ofNanos(micros[i] * NANOS_PER_MICRO)));
        }
        return segments;
    }
}
