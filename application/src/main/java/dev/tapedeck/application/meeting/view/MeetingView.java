package dev.tapedeck.application.meeting.view;

import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.participant.ParticipantConnection;
import java.util.List;
import java.util.Optional;

/**
 * A meeting as one caller may see it.
 *
 * @param participants who is and was there, by the time they joined; empty when the caller may not read
 * @param recordings newest first, at most 100; empty when the caller may neither read nor play
 * @param mayPlay whether the caller may be given addresses that play
 */
public record MeetingView(
        Session meeting, List<ParticipantConnection> participants, List<MeetingRecording> recordings, boolean mayPlay) {
    public MeetingView {
        participants = List.copyOf(participants);
        recordings = List.copyOf(recordings);
    }

    /** The latest recording whose composed media can be played. */
    public Optional<MeetingRecording> latestPlayable() {
        return recordings.stream().filter(MeetingRecording::isPlayable).findFirst();
    }
}
