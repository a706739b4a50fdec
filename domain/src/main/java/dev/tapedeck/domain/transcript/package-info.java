/** The words of a recording on its own clock. */
@NullMarked
package dev.tapedeck.domain.transcript;

import org.jspecify.annotations.NullMarked;
