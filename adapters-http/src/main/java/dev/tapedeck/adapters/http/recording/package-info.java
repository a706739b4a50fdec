/** Recordings over HTTP. */
@NullMarked
package dev.tapedeck.adapters.http.recording;

import org.jspecify.annotations.NullMarked;
