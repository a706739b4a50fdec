/** What one process holds and gives back when it ends. */
@NullMarked
package dev.tapedeck.bootstrap.process;

import org.jspecify.annotations.NullMarked;
