/** Migrations of the database schema. */
@NullMarked
package dev.tapedeck.adapters.persistence.schema;

import org.jspecify.annotations.NullMarked;
