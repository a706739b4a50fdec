/** Sessions, their messages and participants, and their automatic recording. */
@NullMarked
package dev.tapedeck.application.session;

import org.jspecify.annotations.NullMarked;
