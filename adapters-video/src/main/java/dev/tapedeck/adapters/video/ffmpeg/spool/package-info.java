/** The folder on disk that holds segments until the store has them. */
@NullMarked
package dev.tapedeck.adapters.video.ffmpeg.spool;

import org.jspecify.annotations.NullMarked;
