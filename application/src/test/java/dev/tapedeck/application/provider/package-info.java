/** Hearing what video platforms say, with platforms in memory. */
@NullMarked
package dev.tapedeck.application.provider;

import org.jspecify.annotations.NullMarked;
