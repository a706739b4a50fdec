/** How repositories talk to PostgreSQL: statements from files, bounded, with errors in the domain's words. */
@NullMarked
package dev.tapedeck.adapters.persistence.database;

import org.jspecify.annotations.NullMarked;
