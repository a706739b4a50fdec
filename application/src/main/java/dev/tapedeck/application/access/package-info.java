/** Authentication of callers, and permissions. */
@NullMarked
package dev.tapedeck.application.access;

import org.jspecify.annotations.NullMarked;
