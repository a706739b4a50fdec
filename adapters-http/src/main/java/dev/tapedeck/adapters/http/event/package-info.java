/** Server-sent events. */
@NullMarked
package dev.tapedeck.adapters.http.event;

import org.jspecify.annotations.NullMarked;
