/** What happened, numbered and kept, for everyone who follows. */
@NullMarked
package dev.tapedeck.domain.event;

import org.jspecify.annotations.NullMarked;
