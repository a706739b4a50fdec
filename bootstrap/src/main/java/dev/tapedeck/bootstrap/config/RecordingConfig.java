package dev.tapedeck.bootstrap.config;

import dev.tapedeck.application.meeting.view.MeetingRecordingType;
import java.time.Duration;
import java.util.Optional;

/**
 * The defaults of recordings and of playback.
 *
 * @param meetingRecording of meetings that do not say
 * @param playbackSecret empty when a key is made once and kept in the database
 */
public record RecordingConfig(
        boolean enabledByDefault,
        MeetingRecordingType meetingRecording,
        Duration durationMax,
        Duration presignedUrlExpiry,
        Duration playbackUrlExpiry,
        Optional<SecretText> playbackSecret) {}
