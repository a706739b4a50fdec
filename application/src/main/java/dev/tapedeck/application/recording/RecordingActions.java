package dev.tapedeck.application.recording;

import dev.tapedeck.application.access.Permissions;
import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.recording.deletion.RecordingDeletion;
import dev.tapedeck.application.recording.lifecycle.RecordingStopper;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.event.EventLog;
import dev.tapedeck.domain.event.StoredEvent;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.details.RecordingDetails;
import dev.tapedeck.domain.recording.repository.RecordingPage;
import dev.tapedeck.domain.recording.repository.RecordingQuery;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Looks up the recording, and passes it to the class that carries the action out. */
final class RecordingActions implements Recordings {
    private static final int HISTORY_MAX = 1_000;

    private final Permissions permissions;
    private final RecordingRepository recordings;
    private final EventLog events;
    private final StartRecording start;
    private final RecordingStopper stopper;
    private final PauseRecording pause;
    private final ResumeRecording resume;
    private final UpdateRecording update;
    private final RecordingDeletion deletion;

    RecordingActions(Kernel kernel) {
        this.permissions = new Permissions(kernel);
        this.recordings = kernel.port(RecordingRepository.class);
        this.events = kernel.port(EventLog.class);
        this.start = new StartRecording(kernel);
        this.stopper = new RecordingStopper(kernel);
        this.pause = new PauseRecording(kernel);
        this.resume = new ResumeRecording(kernel);
        this.update = new UpdateRecording(kernel);
        this.deletion = new RecordingDeletion(kernel);
    }

    @Override
    public Result<Started> start(Start command) {
        return start.start(command);
    }

    @Override
    public Optional<Recording> stop(Actor actor, RecordingId id) {
        return find(actor, id).map(recording -> stopper.stop(actor, recording));
    }

    @Override
    public Result<Recording> pause(Actor actor, RecordingId id) {
        return find(actor, id).map(recording -> pause.pause(actor, recording)).orElseGet(Result::notFound);
    }

    @Override
    public Result<Recording> resume(Actor actor, RecordingId id) {
        return find(actor, id).map(recording -> resume.resume(actor, recording)).orElseGet(Result::notFound);
    }

    @Override
    public Optional<Recording> find(Actor actor, RecordingId id) {
        return permissions.recording(actor, id);
    }

    @Override
    public RecordingPage list(Actor actor, RecordingQuery query) {
        return recordings.list(actor, query);
    }

    @Override
    public Optional<Recording> update(Actor actor, RecordingId id, UnaryOperator<RecordingDetails> change) {
        return find(actor, id).flatMap(recording -> update.update(actor, recording, change));
    }

    @Override
    public boolean delete(Actor actor, RecordingId id) {
        Optional<Recording> found = find(actor, id);
        found.ifPresent(recording -> deletion.delete(actor, recording));
        return found.isPresent();
    }

    @Override
    public Optional<List<StoredEvent>> history(Actor actor, RecordingId id) {
        return find(actor, id).map(found -> events.ofRecording(actor, id, 0, HISTORY_MAX));
    }
}
