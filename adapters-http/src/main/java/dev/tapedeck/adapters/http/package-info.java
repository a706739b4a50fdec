/** The HTTP server: what it is built from and how it starts. */
@NullMarked
package dev.tapedeck.adapters.http;

import org.jspecify.annotations.NullMarked;
