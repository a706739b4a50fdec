package dev.tapedeck.adapters.http;

import dev.tapedeck.application.transcript.Transcripts;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.transcript.Speaker;
import dev.tapedeck.domain.transcript.TranscriptLine;
import dev.tapedeck.domain.transcript.search.SearchHit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** One transcript for all recordings, and hits for every search. */
public final class FakeTranscripts implements Transcripts {
    public final List<TranscriptLine> lines = new CopyOnWriteArrayList<>();
    public final List<Speaker> speakers = new CopyOnWriteArrayList<>();
    public final List<Upload> uploads = new CopyOnWriteArrayList<>();
    public final List<SearchHit> hits = new CopyOnWriteArrayList<>();
    private final FakeRecordings recordings;

    FakeTranscripts(FakeRecordings recordings) {
        this.recordings = recordings;
    }

    @Override
    public Optional<View> read(Actor actor, RecordingId recording) {
        return recordings.find(actor, recording).map(found -> new View(Status.DONE, "A talk", null, speakers, lines));
    }

    @Override
    public Optional<Detail> detail(Actor actor, RecordingId recording) {
        return recordings.find(actor, recording).map(found -> new Detail(found, Status.DONE, lines));
    }

    @Override
    public List<SearchHit> search(Actor actor, String query, int limit) {
        return hits.stream().limit(limit).toList();
    }

    @Override
    public boolean canUpload(Actor actor, RecordingId recording) {
        return recordings.find(actor, recording).isPresent();
    }

    @Override
    public boolean upload(Upload upload) {
        return recordings.find(upload.actor(), upload.recording()).isPresent() && uploads.add(upload);
    }

    @Override
    public boolean renameSpeaker(Actor actor, RecordingId recording, UUID speaker, String name) {
        boolean isKnown = speakers.removeIf(known -> known.id().equals(speaker))
                && recordings.find(actor, recording).isPresent();
        return isKnown && speakers.add(new Speaker(speaker, name, null));
    }
}
