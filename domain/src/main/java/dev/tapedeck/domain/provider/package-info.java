/** Providers, the addresses of sources, and the events that providers send. */
@NullMarked
package dev.tapedeck.domain.provider;

import org.jspecify.annotations.NullMarked;
