/** The sound of speakers over HTTP. */
@NullMarked
package dev.tapedeck.adapters.http.track;

import org.jspecify.annotations.NullMarked;
