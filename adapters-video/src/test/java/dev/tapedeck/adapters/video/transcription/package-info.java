@NullMarked
package dev.tapedeck.adapters.video.transcription;

import org.jspecify.annotations.NullMarked;
