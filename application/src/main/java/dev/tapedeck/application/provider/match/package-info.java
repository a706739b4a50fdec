/** Matching providers' runs to our takes and sessions. */
@NullMarked
package dev.tapedeck.application.provider.match;

import org.jspecify.annotations.NullMarked;
