/** Brings the schema of a database up to date. */
@NullMarked
package dev.tapedeck.adapters.persistence.schema;

import org.jspecify.annotations.NullMarked;
