/** Access of repositories to PostgreSQL: statements from files, with time-outs, and with errors of the domain. */
@NullMarked
package dev.tapedeck.adapters.persistence.database;

import org.jspecify.annotations.NullMarked;
