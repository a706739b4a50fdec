/** Playback of recordings for viewers who hold a token. */
@NullMarked
package dev.tapedeck.application.playback;

import org.jspecify.annotations.NullMarked;
