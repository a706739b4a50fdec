/** The inbox of provider events in PostgreSQL. */
@NullMarked
package dev.tapedeck.adapters.persistence.provider;

import org.jspecify.annotations.NullMarked;
