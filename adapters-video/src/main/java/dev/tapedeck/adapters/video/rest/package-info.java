/**
 * The REST client for all external services, with bounds on time and size, and the common parts of their APIs: JSON,
 * rate limits and retries. The only package that creates HTTP clients.
 */
@NullMarked
package dev.tapedeck.adapters.video.rest;

import org.jspecify.annotations.NullMarked;
