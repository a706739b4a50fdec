/** Reading what was said, and searching it. */
@NullMarked
package dev.tapedeck.application.transcript;

import org.jspecify.annotations.NullMarked;
