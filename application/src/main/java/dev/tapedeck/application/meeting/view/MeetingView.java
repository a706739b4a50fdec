package dev.tapedeck.application.meeting.view;

import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.participant.ParticipantConnection;
import java.util.List;
import java.util.Optional;

/**
 * The view of a meeting for one caller.
 *
 * @param participants present and past participants, by time of joining; empty when the caller may not read
 * @param recordings newest first, at most 100; empty when the caller may neither read nor play
 * @param mayPlay whether the caller may get playback addresses
 */
public record MeetingView(
        Session meeting, List<ParticipantConnection> participants, List<MeetingRecording> recordings, boolean mayPlay) {
    public MeetingView {
        participants = List.copyOf(participants);
        recordings = List.copyOf(recordings);
    }

    /** The latest recording whose composed media is playable. */
    public Optional<MeetingRecording> latestPlayable() {
        return recordings.stream().filter(MeetingRecording::isPlayable).findFirst();
    }
}
