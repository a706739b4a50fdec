package dev.tapedeck.adapters.persistence.testing;

import dev.tapedeck.domain.storage.Storage;
import dev.tapedeck.domain.storage.StorageFixture;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Runs the contracts of a storage's ports on a real PostgreSQL. */
public abstract class OnPostgres implements StorageFixture {
    @RegisterExtension
    protected final PostgresExtension postgres = PostgresExtension.migrated();

    @Override
    public Storage storage() {
        return postgres.storage();
    }
}
