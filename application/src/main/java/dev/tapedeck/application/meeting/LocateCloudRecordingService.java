package dev.tapedeck.application.meeting;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaStore;
import dev.tapedeck.domain.media.PresignRequest;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPolicy.AnonymousRight;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks among the recordings of the meeting alone, so that no other one can be named. */
final class LocateCloudRecordingService implements LocateCloudRecordingUseCase {
    private final MeetingDoor door;
    private final MeetingViews views;
    private final RecordingRepository recordings;
    private final MediaStore store;
    private final Duration validFor;

    LocateCloudRecordingService(
            MeetingDoor door, MeetingViews views, RecordingRepository recordings, MediaStore store, Duration validFor) {
        this.door = door;
        this.views = views;
        this.recordings = recordings;
        this.store = store;
        this.validFor = validFor;
    }

    @Override
    public Result locate(MeetingCaller caller, SessionId id, @Nullable RecordingId wanted) {
        Optional<Session> meeting = door.admit(caller, id, AnonymousRight.PLAY);
        if (meeting.isEmpty()) {
            return new Result.NotAdmitted();
        }
        return (wanted == null ? latest(meeting.get()) : one(meeting.get(), wanted))
                .filter(MeetingRecording::isPlayable)
                .map(this::located)
                .orElseGet(Result.Missing::new);
    }

    private Optional<MeetingRecording> latest(Session meeting) {
        return views.recordingsOf(meeting).stream()
                .filter(MeetingRecording::isPlayable)
                .findFirst();
    }

    private Optional<MeetingRecording> one(Session meeting, RecordingId wanted) {
        return recordings
                .find(Actor.of(meeting.owner()), wanted)
                .filter(recording -> meeting.id().equals(recording.links().session()))
                .map(MeetingRecording::new);
    }

    private Result located(MeetingRecording playable) {
        Optional<MediaAsset> file = playable.wholeFile();
        return file.isPresent() ? new Result.File(sign(file.get())) : new Result.Playlist(playable.recording());
    }

    private URI sign(MediaAsset file) {
        return store.presign(new PresignRequest(file.key(), validFor, file.contentType(), null));
    }
}
