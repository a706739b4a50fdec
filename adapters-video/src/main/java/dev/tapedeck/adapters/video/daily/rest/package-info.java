/** Calls to Daily's REST API: paced, bounded in time and size. */
@NullMarked
package dev.tapedeck.adapters.video.daily.rest;

import org.jspecify.annotations.NullMarked;
