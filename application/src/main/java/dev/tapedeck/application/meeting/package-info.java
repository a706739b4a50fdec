/** Rooms on video platforms as meetings: made, joined, recorded and played, also by people without an identity. */
@NullMarked
package dev.tapedeck.application.meeting;

import org.jspecify.annotations.NullMarked;
