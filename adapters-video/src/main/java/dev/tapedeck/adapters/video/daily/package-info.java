/** Daily.co: composed and raw-tracks recordings of meetings, by its REST API and webhooks. */
@NullMarked
package dev.tapedeck.adapters.video.daily;

import org.jspecify.annotations.NullMarked;
