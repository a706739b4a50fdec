/** Meetings in rooms of video platforms: creating, joining, recording and playing them, also for anonymous callers. */
@NullMarked
package dev.tapedeck.application.meeting;

import org.jspecify.annotations.NullMarked;
