/** The webhook of providers, and routes for operators: health of providers and replay of events. */
@NullMarked
package dev.tapedeck.adapters.http.provider;

import org.jspecify.annotations.NullMarked;
