/** Answering repeated requests with the first answer. */
@NullMarked
package dev.tapedeck.application.idempotency;

import org.jspecify.annotations.NullMarked;
