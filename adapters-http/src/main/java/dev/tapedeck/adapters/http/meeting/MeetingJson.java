package dev.tapedeck.adapters.http.meeting;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.tapedeck.adapters.http.json.WireNames;
import dev.tapedeck.application.meeting.view.MeetingRecording;
import dev.tapedeck.application.meeting.view.MeetingRecordingType;
import dev.tapedeck.application.meeting.view.MeetingView;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.participant.ParticipantConnection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A meeting, as far as the caller may see it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record MeetingJson(
        String id,
        String title,
        @Nullable String roomName,
        String platform,
        String recordingType,
        List<String> anonymous,
        boolean storeVideo,
        long reconnectWindowSeconds,
        String status,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        boolean cloudRecordingAvailable,
        @Nullable Long cloudRecordingDuration,
        @Nullable String cloudRecordingUrl,
        List<ParticipantJson> participants,
        List<MeetingRecordingJson> recordings) {
    /** A participant from joining to leaving. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record ParticipantJson(
            String id,
            String name,
            Instant joinedAt,
            @Nullable Instant leftAt) {
        static ParticipantJson of(ParticipantConnection connection) {
            return new ParticipantJson(
                    connection.id().toString(), connection.name(), connection.joinedAt(), connection.leftAt());
        }
    }

    static MeetingJson of(MeetingView view, CloudLinks links) {
        Session meeting = view.meeting();
        List<MeetingRecordingJson> recordings = view.recordings().stream()
                .map(recording -> MeetingRecordingJson.of(recording, view.mayPlay(), links))
                .toList();
        @Nullable
        MeetingRecordingJson latest = recordings.stream()
                .filter(MeetingRecordingJson::cloudRecordingAvailable)
                .findFirst()
                .orElse(null);
        return new MeetingJson(
                meeting.id().toString(),
                meeting.title(),
                meeting.source() instanceof CaptureSource.Room room ? room.name() : null,
                meeting.provider().name(),
                WireNames.of(MeetingRecordingType.of(
                        meeting.recordingEnabled(), meeting.policy().kinds())),
                meeting.policy().anonymous().stream()
                        .sorted()
                        .map(WireNames::of)
                        .toList(),
                meeting.policy().keepsVideo(),
                meeting.policy().reconnectWindow().toSeconds(),
                WireNames.of(meeting.status()),
                meeting.createdAt(),
                meeting.startedAt(),
                meeting.endedAt(),
                latest != null,
                latest == null ? null : latest.cloudRecordingDuration(),
                latest == null ? null : latest.cloudRecordingUrl(),
                view.participants().stream().map(ParticipantJson::of).toList(),
                recordings);
    }

    /** A new meeting, which has no participants and recordings yet. */
    static MeetingJson fresh(Session meeting) {
        return of(new MeetingView(meeting, List.of(), List.<MeetingRecording>of(), true), recording -> "");
    }
}
