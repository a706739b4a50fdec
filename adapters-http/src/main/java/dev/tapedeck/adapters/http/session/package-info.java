/** Sessions over HTTP. */
@NullMarked
package dev.tapedeck.adapters.http.session;

import org.jspecify.annotations.NullMarked;
