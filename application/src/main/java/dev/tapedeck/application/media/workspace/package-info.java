/** Support for jobs that process the media of recordings. */
@NullMarked
package dev.tapedeck.application.media.workspace;

import org.jspecify.annotations.NullMarked;
