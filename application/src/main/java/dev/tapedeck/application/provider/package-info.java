/** Hearing what video platforms say, asking them what they did not say, and bringing their media home. */
@NullMarked
package dev.tapedeck.application.provider;

import org.jspecify.annotations.NullMarked;
