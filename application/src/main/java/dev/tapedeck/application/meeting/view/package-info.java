/** Views of meetings for their callers. */
@NullMarked
package dev.tapedeck.application.meeting.view;

import org.jspecify.annotations.NullMarked;
