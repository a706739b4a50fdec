/** Reading and writing JSON. */
@NullMarked
package dev.tapedeck.adapters.http.json;

import org.jspecify.annotations.NullMarked;
