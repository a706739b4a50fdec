/** The storage in PostgreSQL, and the object store. */
@NullMarked
package dev.tapedeck.adapters.persistence;

import org.jspecify.annotations.NullMarked;
