/** Identifiers, their source, and the checks of every value from outside. */
@NullMarked
package dev.tapedeck.domain.id;

import org.jspecify.annotations.NullMarked;
