/** Identifiers and where they come from, and the checks that every value from outside goes through. */
@NullMarked
package dev.tapedeck.domain.id;

import org.jspecify.annotations.NullMarked;
