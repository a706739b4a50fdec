/**
 * The one REST client for all services outside: bounded in time and size, closable, and with what their APIs have in
 * common: JSON, rate limits, retries. The only package that makes HTTP clients.
 */
@NullMarked
package dev.tapedeck.adapters.video.rest;

import org.jspecify.annotations.NullMarked;
