/** Engines that capture takes: requests, abilities and reports. */
@NullMarked
package dev.tapedeck.domain.capture;

import org.jspecify.annotations.NullMarked;
