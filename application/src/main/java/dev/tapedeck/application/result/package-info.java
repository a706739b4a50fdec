/** How features answer: with a value, or with the reason why there is none. */
@NullMarked
package dev.tapedeck.application.result;

import org.jspecify.annotations.NullMarked;
