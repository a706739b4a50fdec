package dev.tapedeck.adapters.persistence.provider;

import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.Row;
import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.ProviderRuns;
import dev.tapedeck.domain.provider.UnmatchedRun;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Unmatched runs in PostgreSQL. */
public final class JdbiProviderRuns implements ProviderRuns {
    private static final SqlFiles SQL = SqlFiles.of(JdbiProviderRuns.class);

    private final Database database;

    public JdbiProviderRuns(Database database) {
        this.database = database;
    }

    @Override
    public boolean keep(UnmatchedRun run) {
        return database.asSystem()
                .run(
                        "store an unmatched run of " + run.provider(),
                        handle -> handle.createUpdate(SQL.get("keep"))
                                        .bind("provider", run.provider().name())
                                        .bind("jobId", run.jobId())
                                        .bind("room", run.room())
                                        .bind("startedAt", run.startedAt())
                                        .bind("foundAt", run.foundAt())
                                        .execute()
                                > 0);
    }

    @Override
    public Set<String> settled(ProviderKind provider, Set<String> jobIds) {
        List<String> settled = database.asSystem()
                .run(
                        "find settled runs of " + provider,
                        handle -> handle.createQuery(SQL.get("settled"))
                                .bind("provider", provider.name())
                                .bind("jobs", jobIds.toArray(String[]::new))
                                .mapTo(String.class)
                                .list());
        return Set.copyOf(settled);
    }

    @Override
    public List<UnmatchedRun> latest(int limit) {
        return database.asSystem()
                .run(
                        "list unmatched runs",
                        handle -> handle.createQuery(SQL.get("latest"))
                                .bind("limit", limit)
                                .map((results, context) -> run(results))
                                .list());
    }

    private static UnmatchedRun run(ResultSet results) throws SQLException {
        Row row = new Row(results);
        return new UnmatchedRun(
                new ProviderKind(row.text("provider")),
                row.text("job_id"),
                row.textOrNull("room"),
                row.instantOrNull("started_at"),
                row.instant("found_at"));
    }
}
