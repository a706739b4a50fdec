/** Recordings, takes, assets and segments in PostgreSQL. */
@NullMarked
package dev.tapedeck.adapters.persistence.recording;

import org.jspecify.annotations.NullMarked;
