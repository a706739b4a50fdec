package dev.tapedeck.application.meeting;

import dev.tapedeck.application.access.Permissions;
import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.meeting.Meetings.CloudRecording;
import dev.tapedeck.application.meeting.view.MeetingRecording;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.store.PresignRequest;
import dev.tapedeck.domain.session.Session;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a recording of a meeting. Searches only this meeting's recordings, so that no other recording can be read. */
final class CloudRecordingLookup {
    private final Kernel kernel;
    private final MeetingViews views;
    private final Permissions permissions;

    CloudRecordingLookup(Kernel kernel) {
        this.kernel = kernel;
        this.views = new MeetingViews(kernel);
        this.permissions = new Permissions(kernel);
    }

    Result<CloudRecording> find(Session meeting, @Nullable RecordingId wanted) {
        return (wanted == null ? latest(meeting) : one(meeting, wanted))
                .filter(MeetingRecording::isPlayable)
                .map(playable -> Result.done(locate(playable)))
                .orElseGet(() -> Result.refused(Refusal.notFound()));
    }

    private Optional<MeetingRecording> latest(Session meeting) {
        return views.recordingsOf(meeting).stream()
                .filter(MeetingRecording::isPlayable)
                .findFirst();
    }

    private Optional<MeetingRecording> one(Session meeting, RecordingId wanted) {
        return permissions
                .recording(Actor.of(meeting.owner()), wanted)
                .filter(recording -> meeting.id().equals(recording.links().session()))
                .map(MeetingRecording::new);
    }

    private CloudRecording locate(MeetingRecording playable) {
        Optional<MediaAsset> file = playable.wholeFile();
        return file.isPresent()
                ? new CloudRecording.File(sign(file.get()))
                : new CloudRecording.Playlist(playable.recording());
    }

    private URI sign(MediaAsset file) {
        return kernel.media()
                .presign(new PresignRequest(
                        file.key(), kernel.settings().addressesValidFor(), file.contentType(), null));
    }
}
