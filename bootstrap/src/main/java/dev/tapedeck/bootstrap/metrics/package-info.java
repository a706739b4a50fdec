/** Numbers that an operator watches. */
@NullMarked
package dev.tapedeck.bootstrap.metrics;

import org.jspecify.annotations.NullMarked;
