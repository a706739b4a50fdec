package dev.tapedeck.application.track;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.media.workspace.DerivedMedia;
import dev.tapedeck.application.media.workspace.Workspace;
import dev.tapedeck.application.track.speaker.RecordingTracks;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.MediaTool;
import dev.tapedeck.domain.media.MediaTool.AudioInput;
import dev.tapedeck.domain.media.track.Track;
import dev.tapedeck.domain.media.track.TrackRepository;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.next.NextSteps;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mixes the tracks of all speakers, or of some, into one file. The mix of all becomes the recording's audio. While the
 * speaker of a track is not known, nothing is done; the job is scheduled again then.
 */
final class MixTracks implements JobHandler {
    private static final Logger log = LoggerFactory.getLogger(MixTracks.class);

    private final Kernel kernel;
    private final DerivedMedia media;
    private final MediaTool tool;

    MixTracks(Kernel kernel, DerivedMedia media, MediaTool tool) {
        this.kernel = kernel;
        this.media = media;
        this.tool = tool;
    }

    @Override
    public void run(String subject) {
        MixSubject wanted = MixSubject.parse(subject);
        media.find(wanted.recording()).ifPresent(recording -> mix(recording, wanted));
    }

    private void mix(Recording recording, MixSubject wanted) {
        List<Track> stored = kernel.port(TrackRepository.class).ofRecording(recording.id());
        if (wanted.isOfAll() && RecordingTracks.areToCome(recording, stored)) {
            return;
        }
        RecordingTracks all = RecordingTracks.of(recording, stored);
        List<Track> chosen = wanted.choose(all);
        if (chosen.isEmpty()) {
            return;
        }
        MediaKey key = all.mixKey(chosen);
        boolean isMade = wanted.isOfAll()
                ? recording.assets().stream().anyMatch(asset -> asset.isAt(key))
                : media.store().head(key).isPresent();
        if (!isMade) {
            make(all, chosen, key, wanted);
        }
        if (wanted.isOfAll()) {
            kernel.jobs().schedule(NextSteps.afterMix(recording));
        }
    }

    private void make(RecordingTracks all, List<Track> chosen, MediaKey key, MixSubject wanted) {
        Recording recording = all.recording();
        try (Workspace workspace = new Workspace(media.store())) {
            List<AudioInput> inputs = new ArrayList<>(chosen.size());
            for (Track track : chosen) {
                inputs.add(new AudioInput(workspace.fetch(track.key(), "track" + inputs.size()), all.offsetOf(track)));
            }
            Path mix = workspace.file(key.value().substring(key.value().lastIndexOf('/') + 1));
            tool.mix(inputs, mix);
            Duration length = tool.probe(mix).duration();
            if (wanted.isOfAll()) {
                media.add(recording, AssetKind.AUDIO, mix, ContentTypes.M4A);
            } else {
                media.keep(recording, mix, ContentTypes.M4A);
            }
            log.info(
                    "session {}, recording {}: {} tracks are mixed into {}, {} ms",
                    recording.links().session(),
                    recording.id(),
                    inputs.size(),
                    key,
                    length.toMillis());
        }
    }
}
