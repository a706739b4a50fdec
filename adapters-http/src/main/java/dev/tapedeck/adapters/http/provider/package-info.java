/** The webhook of providers, and the routes with which operators watch providers and replay their events. */
@NullMarked
package dev.tapedeck.adapters.http.provider;

import org.jspecify.annotations.NullMarked;
