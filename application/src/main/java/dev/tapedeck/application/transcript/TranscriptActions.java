package dev.tapedeck.application.transcript;

import dev.tapedeck.application.access.Permissions;
import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.transcript.Speaker;
import dev.tapedeck.domain.transcript.TranscriptRepository;
import dev.tapedeck.domain.transcript.search.RecordingSearch;
import dev.tapedeck.domain.transcript.search.SearchHit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class TranscriptActions implements Transcripts {
    private static final int QUERY_LENGTH_MAX = 200;
    private static final int LIMIT_MAX = 100;

    private final Kernel kernel;
    private final Permissions permissions;
    private final ReadTranscript read;
    private final UploadTranscript upload;

    TranscriptActions(Kernel kernel) {
        this.kernel = kernel;
        this.permissions = new Permissions(kernel);
        this.read = new ReadTranscript(kernel);
        this.upload = new UploadTranscript(kernel);
    }

    @Override
    public Optional<View> read(Actor actor, RecordingId recording) {
        return read.read(actor, recording);
    }

    @Override
    public Optional<Detail> detail(Actor actor, RecordingId recording) {
        return read.detail(actor, recording);
    }

    @Override
    public List<SearchHit> search(Actor actor, String query, int limit) {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new InvalidValue("limit", "must be between 1 and " + LIMIT_MAX);
        }
        return kernel.port(RecordingSearch.class).search(actor, Texts.required("q", query, QUERY_LENGTH_MAX), limit);
    }

    @Override
    public boolean canUpload(Actor actor, RecordingId recording) {
        return permissions.recording(actor, recording).isPresent();
    }

    @Override
    public boolean upload(Upload command) {
        return upload.upload(command);
    }

    @Override
    public boolean renameSpeaker(Actor actor, RecordingId recording, UUID speaker, String name) {
        String checked = Texts.required("name", name, Speaker.NAME_LENGTH_MAX);
        return permissions.recording(actor, recording).isPresent()
                && kernel.port(TranscriptRepository.class).rename(actor, recording, speaker, checked);
    }
}
