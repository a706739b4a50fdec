/** The script that builds and starts Tapedeck. */
@NullMarked
package dev.tapedeck.bootstrap.launcher;

import org.jspecify.annotations.NullMarked;
