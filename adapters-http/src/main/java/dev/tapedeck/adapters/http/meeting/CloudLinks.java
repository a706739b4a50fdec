package dev.tapedeck.adapters.http.meeting;

import dev.tapedeck.application.meeting.view.MeetingRecording;

/** Gives a recording whose composed media can be played the address under which it does. */
@FunctionalInterface
interface CloudLinks {
    String of(MeetingRecording playable);
}
