/** What jobs work with on the media of recordings. */
@NullMarked
package dev.tapedeck.application.media.workspace;

import org.jspecify.annotations.NullMarked;
