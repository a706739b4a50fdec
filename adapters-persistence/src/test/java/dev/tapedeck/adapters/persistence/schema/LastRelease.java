package dev.tapedeck.adapters.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.adapters.persistence.testing.PostgresExtension;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPolicy;
import dev.tapedeck.domain.session.SessionRepository;
import java.util.UUID;

/**
 * Rows as the last release writes them, by statements that are kept here as they were: the code of today would write
 * what the schema of today wants.
 */
final class LastRelease {
    private static final UUID OWNER = new UUID(1, 1);
    private static final UUID SESSION = new UUID(1, 2);
    private static final UUID RECORDING = new UUID(1, 3);
    private static final UUID TAKE = new UUID(1, 4);

    private LastRelease() {}

    static void fill(PostgresExtension postgres) {
        postgres.sql("insert into users (id, subject) values (?, 'alice')", OWNER);
        postgres.sql(
                "insert into sessions (id, owner_id, title, provider, recording_enabled, status, created_at, version)"
                        + " values (?, ?, 'A session', 'ffmpeg', true, 'live', now(), 0)",
                SESSION,
                OWNER);
        postgres.sql(
                "insert into recordings (id, owner_id, session_id, title, recording_type, quality, source_kind,"
                        + " source_url, max_duration_ms, status, activity, created_at, updated_at, version)"
                        + " values (?, ?, ?, 'A recording', 'stream', 'high', 'stream', 'testpattern:', 1000,"
                        + " 'active', 'recording', now(), now(), 1)",
                RECORDING,
                OWNER,
                SESSION);
        postgres.sql(
                "insert into takes (id, recording_id, ordinal, kind, provider, state, requested_at)"
                        + " values (?, ?, 0, 'composite', 'ffmpeg', 'running', now())",
                TAKE,
                RECORDING);
        postgres.sql("insert into segments (take_id, number, size_bytes, duration_us) values (?, 0, 1, 1)", TAKE);
        postgres.sql(
                "insert into domain_events (position, recording_id, number, owner_id, session_id, type, at)"
                        + " values (event_position(0), ?, 1, ?, ?, 'recording.created', now())",
                RECORDING,
                OWNER,
                SESSION);
    }

    static void assertKept(PostgresExtension postgres) {
        assertThat(postgres.value(
                        Long.class,
                        "select count(*) from recordings r join takes t on t.recording_id = r.id"
                                + " join segments s on s.take_id = t.id join domain_events e on e.recording_id = r.id"
                                + " where r.id = ? and r.session_id = ? and r.owner_id = ?",
                        RECORDING,
                        SESSION,
                        OWNER))
                .isEqualTo(1);
        assertThat(postgres.storage().port(SessionRepository.class).find(new SessionId(SESSION)))
                .map(Session::policy)
                .contains(SessionPolicy.DEFAULT);
    }
}
