/** Engines that capture takes: what they are asked, what they can do and what they report. */
@NullMarked
package dev.tapedeck.domain.capture;

import org.jspecify.annotations.NullMarked;
