/** A Daily.co that speaks the wire: rooms, recordings, real files and signed webhooks, as unreliable as it is told to be. */
@NullMarked
package dev.tapedeck.adapters.video.daily.fake;

import org.jspecify.annotations.NullMarked;
