package dev.tapedeck.domain.recording.repository;

import dev.tapedeck.domain.event.DomainEvent;
import dev.tapedeck.domain.event.EventType;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Derives the domain events of a change. */
final class RecordingEvents {
    private RecordingEvents() {}

    static List<DomainEvent> between(Recording before, Recording after) {
        List<EventType> types = new ArrayList<>();
        if (before.status() != after.status()) {
            // One save may move a recording through several statuses; subscribers get an event for each.
            passed(before.status(), after.status()).forEach(status -> types.add(arrivalAt(status)));
        }
        if (!before.isStopAsked() && after.isStopAsked()) {
            types.add(0, EventType.STOP_ASKED);
        }
        if (!before.isDeleted() && after.isDeleted()) {
            types.add(EventType.DELETED);
        }
        if (before.assets().size() != after.assets().size()) {
            types.add(EventType.MEDIA_ADDED);
        }
        if (types.isEmpty()) {
            types.add(EventType.UPDATED);
        }
        Instant at = after.times().updatedAt();
        return types.stream()
                .map(type ->
                        new DomainEvent(after.id(), after.owner(), after.links().session(), type, at))
                .toList();
    }

    static List<DomainEvent> started(Recording fresh) {
        return List.of(new DomainEvent(
                fresh.id(),
                fresh.owner(),
                fresh.links().session(),
                EventType.CREATED,
                fresh.times().createdAt()));
    }

    private static EventType arrivalAt(RecordingStatus status) {
        return switch (status) {
            case STARTING -> EventType.CREATED;
            case ACTIVE -> EventType.ACTIVE;
            case PROCESSING -> EventType.PROCESSING;
            case COMPLETED -> EventType.COMPLETED;
            case FAILED -> EventType.FAILED;
        };
    }

    private static List<RecordingStatus> passed(RecordingStatus from, RecordingStatus to) {
        if (to == RecordingStatus.FAILED) {
            return List.of(to);
        }
        return Arrays.stream(RecordingStatus.values())
                .filter(status -> status.compareTo(from) > 0 && status.compareTo(to) <= 0)
                .toList();
    }
}
