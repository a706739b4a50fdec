/** What is known of who is connected to the room of a session. */
@NullMarked
package dev.tapedeck.domain.session.participant;

import org.jspecify.annotations.NullMarked;
