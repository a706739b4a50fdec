/** Holds what is written for people to what is there. */
@NullMarked
package dev.tapedeck.bootstrap.document;

import org.jspecify.annotations.NullMarked;
