/** Tapedeck inside another program, as the README shows it. */
@NullMarked
package dev.tapedeck.bootstrap.embedding;

import org.jspecify.annotations.NullMarked;
