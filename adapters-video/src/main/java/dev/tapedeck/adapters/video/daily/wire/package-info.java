/** Daily's JSON, read with patience: its fields have several spellings and shapes, and may be missing. */
@NullMarked
package dev.tapedeck.adapters.video.daily.wire;

import org.jspecify.annotations.NullMarked;
