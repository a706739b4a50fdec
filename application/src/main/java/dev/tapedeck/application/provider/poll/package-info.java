/** Asking providers what no event has told. */
@NullMarked
package dev.tapedeck.application.provider.poll;

import org.jspecify.annotations.NullMarked;
