/** Sessions, messages and participants in PostgreSQL. */
@NullMarked
package dev.tapedeck.adapters.persistence.session;

import org.jspecify.annotations.NullMarked;
