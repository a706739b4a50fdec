/** Work with video platforms: receiving their events, polling them, and collecting their media. */
@NullMarked
package dev.tapedeck.application.provider;

import org.jspecify.annotations.NullMarked;
