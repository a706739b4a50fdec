/** Who is asking: callers, users, and what they may do. */
@NullMarked
package dev.tapedeck.domain.access;

import org.jspecify.annotations.NullMarked;
