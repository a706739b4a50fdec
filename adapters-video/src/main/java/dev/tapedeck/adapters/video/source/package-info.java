/** The rules for sources, checked without connecting to them. */
@NullMarked
package dev.tapedeck.adapters.video.source;

import org.jspecify.annotations.NullMarked;
