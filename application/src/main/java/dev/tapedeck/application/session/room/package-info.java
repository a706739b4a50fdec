/** What happens in the rooms of sessions, and the recordings that start and stop by it. */
@NullMarked
package dev.tapedeck.application.session.room;

import org.jspecify.annotations.NullMarked;
