/** Idempotent writes. */
@NullMarked
package dev.tapedeck.adapters.http.idempotency;

import org.jspecify.annotations.NullMarked;
