/** Writes that can be repeated. */
@NullMarked
package dev.tapedeck.adapters.http.idempotency;

import org.jspecify.annotations.NullMarked;
