/** Jobs that make pictures and files out of recorded media. */
@NullMarked
package dev.tapedeck.application.media;

import org.jspecify.annotations.NullMarked;
