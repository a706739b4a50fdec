/** The values that a request may have, and how each is read strictly. */
@NullMarked
package dev.tapedeck.adapters.http.body.value;

import org.jspecify.annotations.NullMarked;
