/** The files beside a playlist. */
@NullMarked
package dev.tapedeck.application.playback.file;

import org.jspecify.annotations.NullMarked;
