/** The log of domain events in PostgreSQL. */
@NullMarked
package dev.tapedeck.adapters.persistence.event;

import org.jspecify.annotations.NullMarked;
