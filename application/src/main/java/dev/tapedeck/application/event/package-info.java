/** Domain events for subscribers. */
@NullMarked
package dev.tapedeck.application.event;

import org.jspecify.annotations.NullMarked;
