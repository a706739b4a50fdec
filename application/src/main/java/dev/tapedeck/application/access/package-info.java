/** Turning tokens into actors. */
@NullMarked
package dev.tapedeck.application.access;

import org.jspecify.annotations.NullMarked;
