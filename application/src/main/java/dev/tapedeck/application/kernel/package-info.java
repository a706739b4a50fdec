/** The shared parts with which every feature is installed. */
@NullMarked
package dev.tapedeck.application.kernel;

import org.jspecify.annotations.NullMarked;
