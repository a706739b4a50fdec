/** Recordings as stored: how they are opened, changed, listed and found. */
@NullMarked
package dev.tapedeck.domain.recording.repository;

import org.jspecify.annotations.NullMarked;
