/** The services that {@code tapedeck dev} brings along: a database and an object store for one machine. */
@NullMarked
package dev.tapedeck.bootstrap.embedded;

import org.jspecify.annotations.NullMarked;
