/** The HTTP server: its configuration, its routes and its start. */
@NullMarked
package dev.tapedeck.adapters.http;

import org.jspecify.annotations.NullMarked;
