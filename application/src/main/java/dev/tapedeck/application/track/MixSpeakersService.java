package dev.tapedeck.application.track;

import dev.tapedeck.application.track.speaker.RecordingTracks;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.MediaStore;
import dev.tapedeck.domain.media.PresignRequest;
import dev.tapedeck.domain.media.TrackRepository;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingRepository;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Looks for a mix in the store; what is not there is made by a job. */
final class MixSpeakersService implements MixSpeakersUseCase {
    private final RecordingRepository recordings;
    private final TrackRepository tracks;
    private final MediaStore store;
    private final JobQueue jobs;
    private final Duration validFor;

    MixSpeakersService(
            RecordingRepository recordings,
            TrackRepository tracks,
            MediaStore store,
            JobQueue jobs,
            Duration validFor) {
        this.recordings = recordings;
        this.tracks = tracks;
        this.store = store;
        this.jobs = jobs;
        this.validFor = validFor;
    }

    @Override
    public Result mix(Actor actor, RecordingId id, Set<UUID> speakers) {
        Optional<Recording> recording = recordings.find(actor, id);
        if (recording.isEmpty()) {
            return new Result.Missing();
        }
        RecordingTracks heard = RecordingTracks.of(recording.get(), tracks.ofRecording(id));
        if (heard.isEmpty()) {
            return new Result.Missing();
        }
        Set<UUID> known = new LinkedHashSet<>(heard.speakers());
        Optional<UUID> unknown =
                speakers.stream().filter(speaker -> !known.contains(speaker)).findFirst();
        return unknown.<Result>map(Result.UnknownSpeaker::new)
                .orElseGet(() -> mix(heard, speakers.isEmpty() ? known : speakers));
    }

    private Result mix(RecordingTracks heard, Set<UUID> speakers) {
        MediaKey key = heard.mixKey(heard.heardFrom(speakers));
        if (store.head(key).isPresent()) {
            return new Result.At(store.presign(new PresignRequest(key, validFor, ContentTypes.M4A, null)));
        }
        jobs.schedule(JobName.MIX, MixSubject.of(heard, speakers).toString());
        return new Result.Preparing();
    }
}
