/** Callers, users, and their permissions. */
@NullMarked
package dev.tapedeck.domain.access;

import org.jspecify.annotations.NullMarked;
