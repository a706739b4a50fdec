/** Daily's JSON, read leniently: its fields have several spellings and types, and may be missing. */
@NullMarked
package dev.tapedeck.adapters.video.daily.wire;

import org.jspecify.annotations.NullMarked;
