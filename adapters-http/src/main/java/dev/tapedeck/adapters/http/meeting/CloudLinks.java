package dev.tapedeck.adapters.http.meeting;

import dev.tapedeck.application.meeting.view.MeetingRecording;

/** Makes the address of a recording's composed media, when it can be played. */
@FunctionalInterface
interface CloudLinks {
    String of(MeetingRecording playable);
}
