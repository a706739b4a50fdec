/** Puts the parts together, one file for each way to run. */
@NullMarked
package dev.tapedeck.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
