/** Generated sequences of what Daily says, and what has to become of them. */
@NullMarked
package dev.tapedeck.adapters.video.daily.sequence;

import org.jspecify.annotations.NullMarked;
