/** A meeting as its callers see it. */
@NullMarked
package dev.tapedeck.application.meeting.view;

import org.jspecify.annotations.NullMarked;
