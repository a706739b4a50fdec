/** Calls to Daily's REST API, with rate limits and bounds on time and size. */
@NullMarked
package dev.tapedeck.adapters.video.daily.rest;

import org.jspecify.annotations.NullMarked;
