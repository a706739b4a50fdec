/** What was said: read, searched, sent and corrected. */
@NullMarked
package dev.tapedeck.application.transcript;

import org.jspecify.annotations.NullMarked;
