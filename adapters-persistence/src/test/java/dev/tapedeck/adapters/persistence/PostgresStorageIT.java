package dev.tapedeck.adapters.persistence;

import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import dev.tapedeck.domain.storage.StorageContract;

class PostgresStorageIT extends OnPostgres implements StorageContract {}
