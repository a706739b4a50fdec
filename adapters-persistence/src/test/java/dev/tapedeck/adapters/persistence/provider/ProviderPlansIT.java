package dev.tapedeck.adapters.persistence.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import dev.tapedeck.adapters.persistence.testing.Plans;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An inbox holds very many events, of which very few are looked for. */
class ProviderPlansIT extends OnPostgres {
    private static final SqlFiles INBOX = SqlFiles.of(JdbiProviderEventInbox.class);
    private static final SqlFiles HEALTH = SqlFiles.of(JdbiProviderHealthLog.class);
    private static final SqlFiles RUNS = SqlFiles.of(JdbiProviderRuns.class);

    @BeforeEach
    void fill() {
        postgres.sql("insert into provider_events (provider, event_id, type, body, state, attempts, received_at)"
                + " select 'livekit', 'event-' || n, 'x', '{}', 'handled', 1, now() + n * interval '1 s'"
                + " from generate_series(1, 5000) n");
        postgres.sql("insert into provider_runs (provider, job_id, found_at)"
                + " select 'daily', 'run-' || n, now() + n * interval '1 s' from generate_series(1, 5000) n");
        postgres.sql("analyze provider_events");
        postgres.sql("analyze provider_runs");
    }

    @Test
    void what_is_due_is_read_from_an_index_of_its_own() {
        assertThat(Plans.of(postgres, INBOX.get("due"), Map.of("limit", 100)))
                .contains("provider_events_due")
                .doesNotContain("Seq Scan", "Sort");
    }

    @Test
    void a_range_is_read_in_the_order_of_an_index() {
        Map<String, ?> range = Map.of("provider", "livekit", "from", Instant.EPOCH, "to", Instant.now(), "limit", 100);

        assertThat(Plans.of(postgres, INBOX.get("between"), range))
                .contains("provider_events_by_provider")
                .doesNotContain("Seq Scan", "Sort");
    }

    @Test
    void the_last_event_of_each_platform_is_the_end_of_an_index() {
        assertThat(Plans.of(postgres, HEALTH.get("all"), Map.of()))
                .contains("provider_events_by_provider")
                .doesNotContain("Seq Scan on provider_events");
    }

    @Test
    void runs_of_nobody_are_read_in_the_order_of_an_index_and_looked_up_by_their_key() {
        Map<String, ?> known = Map.of("provider", "daily", "jobs", new String[] {"run-1", "run-2"});

        assertThat(Plans.of(postgres, RUNS.get("latest"), Map.of("limit", 20))).contains("provider_runs_by_time");
        assertThat(Plans.of(postgres, RUNS.get("settled"), known)).contains("provider_runs_pkey");
    }
}
