/** Tapedeck as one object, for servers and for programs that embed it. */
@NullMarked
package dev.tapedeck.application;

import org.jspecify.annotations.NullMarked;
