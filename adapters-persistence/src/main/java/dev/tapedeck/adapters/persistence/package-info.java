/** Keeps what Tapedeck knows in PostgreSQL. */
@NullMarked
package dev.tapedeck.adapters.persistence;

import org.jspecify.annotations.NullMarked;
