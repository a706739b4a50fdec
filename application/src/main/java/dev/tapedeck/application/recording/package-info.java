/** Starting, stopping, finding, changing and settling recordings. */
@NullMarked
package dev.tapedeck.application.recording;

import org.jspecify.annotations.NullMarked;
