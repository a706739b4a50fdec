/** Messages of a session, which playback shows beside the recording. */
@NullMarked
package dev.tapedeck.domain.session.message;

import org.jspecify.annotations.NullMarked;
