package dev.tapedeck.application.transcript;

import dev.tapedeck.application.access.Permissions;
import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.transcript.Transcripts.Upload;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.details.RecordingDetails;
import dev.tapedeck.domain.transcript.CaptionParser;
import dev.tapedeck.domain.transcript.Speaker;
import dev.tapedeck.domain.transcript.SpokenCue;
import dev.tapedeck.domain.transcript.Transcript;
import dev.tapedeck.domain.transcript.TranscriptRepository;
import dev.tapedeck.domain.transcript.TranscriptSegment;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Stores an uploaded transcript of one of the actor's recordings. */
final class UploadTranscript {
    private static final int LANGUAGE_LENGTH_MAX = 50;
    private static final int SPEAKERS_MAX = 200;

    private final Kernel kernel;
    private final Permissions permissions;

    UploadTranscript(Kernel kernel) {
        this.kernel = kernel;
        this.permissions = new Permissions(kernel);
    }

    boolean upload(Upload upload) {
        Optional<Recording> recording = permissions.recording(upload.actor(), upload.recording());
        recording.ifPresent(
                found -> kernel.port(TranscriptRepository.class).save(upload.actor(), transcript(upload, found)));
        return recording.isPresent();
    }

    private Transcript transcript(Upload upload, Recording recording) {
        if (upload.cues().size() > CaptionParser.CUES_MAX) {
            throw new InvalidValue("transcript", "must have at most " + CaptionParser.CUES_MAX + " cues");
        }
        String title =
                Objects.requireNonNullElse(upload.title(), recording.details().title());
        Map<String, Speaker> speakers = speakers(upload.cues());
        List<TranscriptSegment> segments = upload.cues().stream()
                .map(cue -> new TranscriptSegment(
                        Objects.requireNonNull(speakers.get(nameOf(cue))).id(), cue.startMs(), cue.endMs(), cue.text()))
                .sorted(Comparator.comparingLong(TranscriptSegment::startMs))
                .toList();
        return new Transcript(
                kernel.ids().next(),
                recording.id(),
                Texts.required("title", title, RecordingDetails.TITLE_LENGTH_MAX),
                Texts.optional("language", upload.language(), LANGUAGE_LENGTH_MAX),
                Transcript.Origin.UPLOADED,
                List.copyOf(speakers.values()),
                segments,
                kernel.now());
    }

    private Map<String, Speaker> speakers(List<SpokenCue> cues) {
        Map<String, Speaker> speakers = new LinkedHashMap<>();
        cues.forEach(cue -> speakers.computeIfAbsent(
                nameOf(cue), name -> new Speaker(kernel.ids().next(), name, null)));
        if (speakers.size() > SPEAKERS_MAX) {
            throw new InvalidValue("transcript", "must have at most " + SPEAKERS_MAX + " speakers");
        }
        return speakers;
    }

    private static String nameOf(SpokenCue cue) {
        return Objects.requireNonNullElse(cue.speaker(), Speaker.UNKNOWN);
    }
}
