/** Bodies of requests: one JSON object each, read strictly into a record. */
@NullMarked
package dev.tapedeck.adapters.http.body;

import org.jspecify.annotations.NullMarked;
