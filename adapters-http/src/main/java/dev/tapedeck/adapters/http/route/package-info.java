/** Routes and their access rules. */
@NullMarked
package dev.tapedeck.adapters.http.route;

import org.jspecify.annotations.NullMarked;
