/** Playback keys and revocations in PostgreSQL. */
@NullMarked
package dev.tapedeck.adapters.persistence.playback;

import org.jspecify.annotations.NullMarked;
