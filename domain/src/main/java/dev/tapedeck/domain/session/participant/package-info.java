/** The participant connections of a session's room. */
@NullMarked
package dev.tapedeck.domain.session.participant;

import org.jspecify.annotations.NullMarked;
