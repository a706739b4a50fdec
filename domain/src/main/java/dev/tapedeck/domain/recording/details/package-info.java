/** What a recording is about: who started it, its type, quality and metadata. */
@NullMarked
package dev.tapedeck.domain.recording.details;

import org.jspecify.annotations.NullMarked;
