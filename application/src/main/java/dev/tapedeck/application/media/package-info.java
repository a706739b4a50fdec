/** Jobs that make thumbnails and files from recorded media. */
@NullMarked
package dev.tapedeck.application.media;

import org.jspecify.annotations.NullMarked;
