/** The program: its entry point. */
@NullMarked
package dev.tapedeck.bootstrap;

import org.jspecify.annotations.NullMarked;
