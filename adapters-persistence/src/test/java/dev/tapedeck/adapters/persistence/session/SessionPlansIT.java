package dev.tapedeck.adapters.persistence.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import dev.tapedeck.adapters.persistence.testing.Plans;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every event of a platform asks for a room, and there are more old sessions than anything. */
class SessionPlansIT extends OnPostgres {
    private static final SqlFiles SESSIONS = SqlFiles.of(JdbiSessionRepository.class);
    private static final SqlFiles PARTICIPANTS = SqlFiles.of(JdbiParticipantRepository.class);

    @BeforeEach
    void fill() {
        owner("alice");
        postgres.sql("insert into sessions (id, owner_id, title, provider, source_kind, source_provider, source_room,"
                + " recording_enabled, status, created_at, version)"
                + " select uuid_v7(), u.id, 'A meeting', 'daily', 'room', 'daily', 'room-' || n % 10,"
                + " true, case when n % 100 = 0 then 'live' else 'ended' end, now(), 0"
                + " from users u, generate_series(1, 5000) n");
        postgres.sql("insert into participants (id, session_id, owner_id, provider_session_id, name, joined_at)"
                + " select uuid_v7(), s.id, s.owner_id, 'stay-' || n, 'Ann', now()"
                + " from sessions s, generate_series(1, 10) n where s.status = 'live'");
        postgres.sql("analyze sessions");
        postgres.sql("analyze participants");
    }

    @Test
    void a_room_is_looked_up_among_the_sessions_that_go_on() {
        assertThat(Plans.of(postgres, SESSIONS.get("findByRoom"), Map.of("provider", "daily", "room", "room-1")))
                .contains("sessions_by_room")
                .doesNotContain("Seq Scan");
    }

    @Test
    void those_who_are_there_are_read_in_the_order_of_an_index() {
        assertThat(Plans.of(postgres, PARTICIPANTS.get("ofSession"), Map.of("session", new UUID(1, 2), "limit", 1_000)))
                .contains("participants_by_session")
                .doesNotContain("Seq Scan", "Sort");
    }
}
