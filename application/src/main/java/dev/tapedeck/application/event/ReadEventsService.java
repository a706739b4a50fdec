package dev.tapedeck.application.event;

import dev.tapedeck.domain.event.EventLog;
import dev.tapedeck.domain.event.StoredEvent;
import dev.tapedeck.domain.id.RecordingId;
import java.util.List;

/** Reads events page by page. */
final class ReadEventsService implements ReadEventsUseCase {
    private static final int PAGE = 200;

    private final EventLog log;

    ReadEventsService(EventLog log) {
        this.log = log;
    }

    @Override
    public Result read(Command command) {
        RecordingId recording = command.recording();
        return recording == null ? readAll(command) : readOne(command, recording);
    }

    private Result readAll(Command command) {
        if (command.after() < 0) {
            return new Result(List.of(), log.newest());
        }
        List<StoredEvent> events = log.after(command.actor(), command.after(), PAGE);
        return new Result(
                events, events.isEmpty() ? command.after() : last(events).position());
    }

    /** A recording has a handful of events, so that its followers are given all of them. */
    private Result readOne(Command command, RecordingId recording) {
        long after = Math.max(0, command.after());
        List<StoredEvent> events = log.ofRecording(command.actor(), recording, after, PAGE);
        return new Result(events, events.isEmpty() ? after : last(events).number());
    }

    private static StoredEvent last(List<StoredEvent> events) {
        return events.get(events.size() - 1);
    }
}
