/** Following what happens. */
@NullMarked
package dev.tapedeck.application.event;

import org.jspecify.annotations.NullMarked;
