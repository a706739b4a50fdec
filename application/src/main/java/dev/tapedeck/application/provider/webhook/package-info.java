/** Receiving, storing and applying the events that providers send. */
@NullMarked
package dev.tapedeck.application.provider.webhook;

import org.jspecify.annotations.NullMarked;
