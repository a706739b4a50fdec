/** Platforms that are only pretended, for trying the flow without an account. */
@NullMarked
package dev.tapedeck.bootstrap.fake;

import org.jspecify.annotations.NullMarked;
