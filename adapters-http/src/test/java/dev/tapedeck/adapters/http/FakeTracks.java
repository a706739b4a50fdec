package dev.tapedeck.adapters.http;

import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.application.track.Tracks;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One mix and one waveform for all recordings, whose speakers are those of the transcript. */
public final class FakeTracks implements Tracks {
    public volatile Result<URI> mix = Result.refused(new Refusal.Preparing());
    public volatile Result<Waveform> waveform = Result.refused(new Refusal.Preparing());
    private final FakeRecordings recordings;
    private final FakeTranscripts transcripts;

    FakeTracks(FakeRecordings recordings, FakeTranscripts transcripts) {
        this.recordings = recordings;
        this.transcripts = transcripts;
    }

    @Override
    public Result<URI> mix(Actor actor, RecordingId recording, Set<UUID> speakers) {
        if (recordings.find(actor, recording).isEmpty()) {
            return Result.refused(Refusal.notFound());
        }
        Optional<UUID> unknown = speakers.stream()
                .filter(id -> transcripts.speakers.stream()
                        .noneMatch(speaker -> speaker.id().equals(id)))
                .findFirst();
        return unknown.<Result<URI>>map(id ->
                        Result.refused(new Refusal.Invalid("speakers", "names " + id + ", who is not heard here")))
                .orElse(mix);
    }

    @Override
    public Result<Waveform> waveform(Actor actor, RecordingId recording) {
        return recordings.find(actor, recording).isPresent() ? waveform : Result.refused(Refusal.notFound());
    }
}
