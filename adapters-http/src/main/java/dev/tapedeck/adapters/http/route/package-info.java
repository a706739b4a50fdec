/** Routes, and the decision about who may use each. */
@NullMarked
package dev.tapedeck.adapters.http.route;

import org.jspecify.annotations.NullMarked;
