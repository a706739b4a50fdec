/** Engines that run at a provider: their runs, and the files of these. */
@NullMarked
package dev.tapedeck.domain.capture.remote;

import org.jspecify.annotations.NullMarked;
