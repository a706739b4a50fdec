package dev.tapedeck.adapters.persistence.idempotency;

import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.Row;
import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.idempotency.IdempotencyClaim;
import dev.tapedeck.domain.idempotency.IdempotencyClaim.Fresh;
import dev.tapedeck.domain.idempotency.IdempotencyClaim.InProgress;
import dev.tapedeck.domain.idempotency.IdempotencyClaim.Mismatch;
import dev.tapedeck.domain.idempotency.IdempotencyClaim.Responded;
import dev.tapedeck.domain.idempotency.IdempotencyKey;
import dev.tapedeck.domain.idempotency.IdempotencyKeys;
import dev.tapedeck.domain.idempotency.StoredResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Idempotency keys in PostgreSQL. */
public final class JdbiIdempotencyKeys implements IdempotencyKeys {
    private static final SqlFiles SQL = SqlFiles.of(JdbiIdempotencyKeys.class);
    /** Claims are retried, as a conflicting key may be released a moment later. */
    private static final int CLAIM_ATTEMPTS_MAX = 10;

    private final Database database;

    public JdbiIdempotencyKeys(Database database) {
        this.database = database;
    }

    @Override
    public IdempotencyClaim claim(IdempotencyKey key, UUID resource, Instant now) {
        for (int attempt = 0; attempt < CLAIM_ATTEMPTS_MAX; attempt++) {
            Optional<IdempotencyClaim> claim = database.as(key.owner())
                    .transact(
                            "claim an idempotency key",
                            handle -> claim(handle, key, resource, now).or(() -> inTheWay(handle, key)));
            if (claim.isPresent()) {
                return claim.get();
            }
        }
        throw new RepositoryUnavailable(
                "claim an idempotency key", new IllegalStateException("the key comes and goes too fast"));
    }

    private static Optional<IdempotencyClaim> claim(Handle handle, IdempotencyKey key, UUID resource, Instant now) {
        return named(handle.createQuery(SQL.get("claim")), key)
                .bind("fingerprint", key.fingerprint())
                .bind("resource", resource)
                .bind("now", now)
                .bind("leasedBefore", now.minus(LEASE))
                .mapTo(UUID.class)
                .findOne()
                .map(Fresh::new);
    }

    private static Optional<IdempotencyClaim> inTheWay(Handle handle, IdempotencyKey key) {
        return named(handle.createQuery(SQL.get("find")), key)
                .map((results, context) -> claim(results, key))
                .findOne();
    }

    private static IdempotencyClaim claim(ResultSet results, IdempotencyKey key) throws SQLException {
        Row row = new Row(results);
        if (!row.text("fingerprint").equals(key.fingerprint())) {
            return new Mismatch();
        }
        return row.numberOrNull("answer_status") == null
                ? new InProgress()
                : new Responded(new StoredResponse(
                        row.integer("answer_status"),
                        row.text("answer_content_type"),
                        row.text("answer_location"),
                        row.text("answer_body")));
    }

    @Override
    public void complete(IdempotencyKey key, StoredResponse response) {
        database.as(key.owner())
                .run(
                        "complete an idempotency key",
                        handle -> named(handle.createUpdate(SQL.get("complete")), key)
                                .bind("status", response.status())
                                .bind("contentType", response.contentType())
                                .bind("location", response.location())
                                .bind("body", response.body())
                                .execute());
    }

    @Override
    public void release(IdempotencyKey key) {
        database.as(key.owner())
                .run(
                        "release an idempotency key",
                        handle -> named(handle.createUpdate(SQL.get("release")), key)
                                .execute());
    }

    @Override
    public int prune(Instant before, int limit) {
        return database.asSystem()
                .run(
                        "prune idempotency keys",
                        handle -> handle.createUpdate(SQL.get("prune"))
                                .bind("before", before)
                                .bind("limit", limit)
                                .execute());
    }

    private static <S extends SqlStatement<S>> S named(S statement, IdempotencyKey key) {
        return statement
                .bind("owner", key.owner().value())
                .bind("scope", key.scope())
                .bind("key", key.key());
    }
}
