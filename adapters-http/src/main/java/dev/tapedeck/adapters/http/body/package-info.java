/** Bodies of requests: one JSON object each, read into a record without forgiving anything. */
@NullMarked
package dev.tapedeck.adapters.http.body;

import org.jspecify.annotations.NullMarked;
