/** Engines that run at a provider: their runs and files. */
@NullMarked
package dev.tapedeck.domain.capture.remote;

import org.jspecify.annotations.NullMarked;
