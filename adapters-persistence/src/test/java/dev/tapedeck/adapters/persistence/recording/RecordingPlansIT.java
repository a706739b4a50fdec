package dev.tapedeck.adapters.persistence.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.adapters.persistence.database.Visibility;
import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import dev.tapedeck.adapters.persistence.testing.Plans;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.details.RecordingType;
import dev.tapedeck.domain.recording.repository.RecordingQuery;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which index answers a list. The plans of many rows are looked at, since few rows are read without any index. */
class RecordingPlansIT extends OnPostgres {
    private static final SqlFiles SQL = SqlFiles.of(JdbiRecordingRepository.class);
    private static final String FILL = """
            insert into recordings (id, owner_id, title, recording_type, quality, source_kind, source_url,
                max_duration_ms, status, activity, created_at, updated_at, version)
            select uuid_v7(), u.id, 'Recording ' || n, 'stream', 'high', 'stream', 'testpattern:',
                1000, 'completed', 'recording', now() + n * interval '1 s', now(), 1
            from users u, generate_series(1, 300) n
            """;

    private UserId alice = new UserId(new UUID(0, 0));

    @BeforeEach
    void fill() {
        alice = owner("alice");
        postgres.sql("insert into users (subject) select 'other-' || n from generate_series(1, 20) n");
        postgres.sql(FILL);
        postgres.sql("analyze recordings");
    }

    @Test
    void the_first_page_and_one_by_cursor_are_read_in_the_order_of_the_same_index() {
        RecordingQuery.Position place =
                new RecordingQuery.Position(RecordingFixtures.NOW, RecordingFixtures.recordingId());

        String first = plan(query(null, null, null));
        String later = plan(query(null, null, place));

        assertThat(first).contains("recordings_by_owner").doesNotContain("Seq Scan on recordings");
        assertThat(later).contains("recordings_by_owner").doesNotContain("Seq Scan on recordings");
        assertThat(later).contains("ROW(");
    }

    @Test
    void a_list_by_status_or_type_has_an_index_of_its_own() {
        assertThat(plan(query(RecordingStatus.FAILED, null, null))).contains("recordings_by_status");
        assertThat(plan(query(null, RecordingType.ROOM, null))).contains("recordings_by_type");
    }

    private static RecordingQuery query(
            @Nullable RecordingStatus status, @Nullable RecordingType type, RecordingQuery.@Nullable Position after) {
        return new RecordingQuery(status, type, null, null, null, null, after, 1, 20);
    }

    private String plan(RecordingQuery query) {
        Visibility visibility = postgres.database().as(Actor.of(alice)).visibility();
        RecordingFilter all = RecordingFilter.of(visibility, query);
        RecordingFilter filter = query.after() == null ? all : all.after(query.after());
        return Plans.of(postgres, filter.into(SQL.get("select", "page"), 0, 21), filter::bind);
    }
}
