/** Idempotency keys in PostgreSQL. */
@NullMarked
package dev.tapedeck.adapters.persistence.idempotency;

import org.jspecify.annotations.NullMarked;
