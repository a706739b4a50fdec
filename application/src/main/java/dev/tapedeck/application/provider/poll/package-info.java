/** Polling providers, and repairing what no event reported. */
@NullMarked
package dev.tapedeck.application.provider.poll;

import org.jspecify.annotations.NullMarked;
