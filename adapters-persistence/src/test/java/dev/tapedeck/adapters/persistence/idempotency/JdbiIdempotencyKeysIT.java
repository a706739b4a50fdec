package dev.tapedeck.adapters.persistence.idempotency;

import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import dev.tapedeck.domain.idempotency.IdempotencyKeysContract;

class JdbiIdempotencyKeysIT extends OnPostgres implements IdempotencyKeysContract {}
