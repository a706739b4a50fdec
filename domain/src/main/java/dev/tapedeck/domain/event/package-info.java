/** Domain events: numbered, stored, and read by subscribers. */
@NullMarked
package dev.tapedeck.domain.event;

import org.jspecify.annotations.NullMarked;
