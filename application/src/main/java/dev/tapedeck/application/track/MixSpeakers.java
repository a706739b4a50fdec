package dev.tapedeck.application.track;

import dev.tapedeck.application.access.Permissions;
import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.application.track.speaker.RecordingTracks;
import dev.tapedeck.application.track.speaker.TrackSpeakers;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.store.PresignRequest;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds a mix in the store; a missing one is made by a job. */
final class MixSpeakers {
    private final Kernel kernel;
    private final Permissions permissions;
    private final TrackSpeakers speakers;

    MixSpeakers(Kernel kernel) {
        this.kernel = kernel;
        this.permissions = new Permissions(kernel);
        this.speakers = new TrackSpeakers(kernel);
    }

    Result<URI> mix(Actor actor, RecordingId id, Set<UUID> wanted) {
        return permissions
                .recording(actor, id)
                .map(recording -> speakers.tracksOf(actor, recording))
                .filter(tracks -> !tracks.isEmpty())
                .map(tracks -> mix(tracks, wanted))
                .orElseGet(() -> Result.refused(Refusal.notFound()));
    }

    private Result<URI> mix(RecordingTracks tracks, Set<UUID> wanted) {
        Set<UUID> known = new LinkedHashSet<>(tracks.speakers());
        Optional<UUID> unknown =
                wanted.stream().filter(speaker -> !known.contains(speaker)).findFirst();
        return unknown.<Result<URI>>map(speaker ->
                        Result.refused(new Refusal.Invalid("speakers", "names " + speaker + ", who is not heard here")))
                .orElseGet(() -> find(tracks, wanted.isEmpty() ? known : wanted));
    }

    private Result<URI> find(RecordingTracks tracks, Set<UUID> wanted) {
        MediaKey key = tracks.mixKey(tracks.heardFrom(wanted));
        if (kernel.media().head(key).isPresent()) {
            return Result.done(address(key));
        }
        kernel.jobs().schedule(JobName.MIX, MixSubject.of(tracks, wanted).toString());
        return Result.refused(new Refusal.Preparing());
    }

    private URI address(MediaKey key) {
        return kernel.media()
                .presign(new PresignRequest(key, kernel.settings().addressesValidFor(), ContentTypes.M4A, null));
    }
}
