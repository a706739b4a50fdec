/** Events in the rooms of sessions, and automatic recording. */
@NullMarked
package dev.tapedeck.application.session.room;

import org.jspecify.annotations.NullMarked;
