package dev.tapedeck.application.transcript;

import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingDetails;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.transcript.CaptionParser;
import dev.tapedeck.domain.transcript.Speaker;
import dev.tapedeck.domain.transcript.SpokenCue;
import dev.tapedeck.domain.transcript.Transcript;
import dev.tapedeck.domain.transcript.TranscriptRepository;
import dev.tapedeck.domain.transcript.TranscriptSegment;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Keeps what somebody sends as the transcript of one of the actor's recordings. */
final class UploadTranscriptService implements UploadTranscriptUseCase {
    private static final int LANGUAGE_LENGTH_MAX = 50;
    private static final int SPEAKERS_MAX = 200;

    private final RecordingRepository recordings;
    private final TranscriptRepository transcripts;
    private final IdSource ids;
    private final InstantSource clock;

    UploadTranscriptService(
            RecordingRepository recordings, TranscriptRepository transcripts, IdSource ids, InstantSource clock) {
        this.recordings = recordings;
        this.transcripts = transcripts;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public boolean upload(Command command) {
        Optional<Recording> recording = recordings.find(command.actor(), command.recording());
        recording.ifPresent(found -> transcripts.save(transcript(command, found)));
        return recording.isPresent();
    }

    private Transcript transcript(Command command, Recording recording) {
        if (command.cues().size() > CaptionParser.CUES_MAX) {
            throw new InvalidValue("transcript", "must have at most " + CaptionParser.CUES_MAX + " cues");
        }
        String title =
                Objects.requireNonNullElse(command.title(), recording.details().title());
        Map<String, Speaker> speakers = speakers(command.cues());
        List<TranscriptSegment> segments = command.cues().stream()
                .map(cue -> new TranscriptSegment(
                        Objects.requireNonNull(speakers.get(nameOf(cue))).id(), cue.startMs(), cue.endMs(), cue.text()))
                .sorted(Comparator.comparingLong(TranscriptSegment::startMs))
                .toList();
        return new Transcript(
                ids.next(),
                recording.id(),
                Texts.required("title", title, RecordingDetails.TITLE_LENGTH_MAX),
                Texts.optional("language", command.language(), LANGUAGE_LENGTH_MAX),
                Transcript.Origin.UPLOADED,
                List.copyOf(speakers.values()),
                segments,
                clock.instant());
    }

    private Map<String, Speaker> speakers(List<SpokenCue> cues) {
        Map<String, Speaker> speakers = new LinkedHashMap<>();
        cues.forEach(cue -> speakers.computeIfAbsent(nameOf(cue), name -> new Speaker(ids.next(), name, null)));
        if (speakers.size() > SPEAKERS_MAX) {
            throw new InvalidValue("transcript", "must have at most " + SPEAKERS_MAX + " speakers");
        }
        return speakers;
    }

    private static String nameOf(SpokenCue cue) {
        return Objects.requireNonNullElse(cue.speaker(), Speaker.UNKNOWN);
    }
}
