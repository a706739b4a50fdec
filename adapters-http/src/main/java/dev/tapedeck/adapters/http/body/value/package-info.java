/** Values of requests, and their strict deserializers. */
@NullMarked
package dev.tapedeck.adapters.http.body.value;

import org.jspecify.annotations.NullMarked;
