/** Users in PostgreSQL. */
@NullMarked
package dev.tapedeck.adapters.persistence.access;

import org.jspecify.annotations.NullMarked;
