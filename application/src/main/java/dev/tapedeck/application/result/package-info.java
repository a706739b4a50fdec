/** Results of features: a value, or the reason for a refusal. */
@NullMarked
package dev.tapedeck.application.result;

import org.jspecify.annotations.NullMarked;
