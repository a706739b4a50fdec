package dev.tapedeck.bootstrap.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** A large library: many owners with many finished recordings each, spread over three years. */
final class LibraryData {
    private static final String OWNERS = """
            insert into users (id, subject)
            select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'owner-' || n
            from generate_series(1, ?) n
            """;

    /** Ids are of version 7, so that they grow with time as real ones do. */
    private static final String RECORDINGS = """
            insert into recordings (
                id, owner_id, title, description, recording_type, quality, source_kind, source_url,
                max_duration_ms, status, activity, duration_ms, size_bytes, mime_type,
                started_at, ended_at, created_at, updated_at, version, last_event
            )
            select
                (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0')
                    || '7' || lpad(to_hex(n % 4096), 3, '0') || '8' || substr(md5(n::text), 1, 15))::uuid,
                ('00000000-0000-7000-8000-' || lpad(to_hex(1 + n % ?), 12, '0'))::uuid,
                'Lesson ' || n || ' about ' || (array['rivers', 'planets', 'verbs', 'fractions'])[1 + n % 4],
                null,
                (array['stream', 'room', 'screen', 'camera'])[1 + (n / 7) % 4], 'high', 'stream', 'testpattern:',
                28800000, case when n % 50 = 0 then 'processing' else 'completed' end, 'recording',
                60000 + n % 3600000, 1000000 + n, 'application/vnd.apple.mpegurl',
                at, at + interval '1 minute', at, at, 3, 4
            from (
                select n, timestamptz '2023-01-01 00:00:00+00' + n * interval '90 seconds' as at
                from generate_series(?, ?) n
            ) moments
            """;

    private static final String TAKES = """
            insert into takes (
                id, recording_id, ordinal, kind, provider, job_id, state, requested_at, started_at, ended_at,
                segments, bytes, recorded_us
            )
            select gen_random_uuid(), id, 0, 'composite', 'ffmpeg', id::text, 'settled', created_at, started_at,
                ended_at, 15, size_bytes, 60000000
            from recordings
            """;

    private static final String ASSETS = """
            insert into media_assets (
                id, recording_id, ordinal, kind, storage_provider, bucket, region, key, size_bytes, content_type,
                take_id, created_at
            )
            select gen_random_uuid(), t.recording_id, 0, 'hls', 's3', 'bench', 'us-east-1',
                'recordings/' || t.recording_id || '/' || t.id || '/index.m3u8', t.bytes,
                'application/vnd.apple.mpegurl', t.id, t.requested_at
            from takes t
            """;

    private static final int BATCH = 50_000;

    private LibraryData() {}

    static UUID owner(int number) {
        return new UUID(0x7000L, 0x8000_0000_0000_0000L | number);
    }

    static String subject(int number) {
        return "owner-" + number;
    }

    /** Each recording has a take and an asset. */
    static void insert(BenchmarkEnvironment environment, int recordings, int owners) throws SQLException {
        try (Connection connection = environment.connect()) {
            execute(connection, OWNERS, owners);
            for (int first = 1; first <= recordings; first += BATCH) {
                execute(connection, RECORDINGS, owners, first, Math.min(recordings, first + BATCH - 1));
            }
            execute(connection, TAKES);
            execute(connection, ASSETS);
        }
        environment.tidyUp();
    }

    private static void execute(Connection connection, String sql, int... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setInt(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }
}
