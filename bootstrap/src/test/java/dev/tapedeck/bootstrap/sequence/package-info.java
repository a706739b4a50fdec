/** Random walks of a provider through all that it may say, on the real application and its real adapter. */
@NullMarked
package dev.tapedeck.bootstrap.sequence;

import org.jspecify.annotations.NullMarked;
