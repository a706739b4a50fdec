/** Sessions, their messages and participants, and recording them as they come and go. */
@NullMarked
package dev.tapedeck.application.session;

import org.jspecify.annotations.NullMarked;
