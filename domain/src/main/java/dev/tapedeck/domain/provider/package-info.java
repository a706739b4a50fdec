/** What captures: engines, their abilities and what they report. */
@NullMarked
package dev.tapedeck.domain.provider;

import org.jspecify.annotations.NullMarked;
