/** Log lines for people and for programs. */
@NullMarked
package dev.tapedeck.bootstrap.logging;

import org.jspecify.annotations.NullMarked;
