/** Authentication of callers. */
@NullMarked
package dev.tapedeck.adapters.http.access;

import org.jspecify.annotations.NullMarked;
