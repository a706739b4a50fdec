package dev.tapedeck.application.recording.track;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.kernel.Platforms;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.room.ProviderRooms;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.session.participant.ParticipantRepository;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls the rooms of recordings. Thread-safe. */
public final class RecordedRooms {
    private static final Logger log = LoggerFactory.getLogger(RecordedRooms.class);

    private final Platforms platforms;
    private final ParticipantRepository participants;

    public RecordedRooms(Kernel kernel) {
        this.platforms = kernel.platforms();
        this.participants = kernel.port(ParticipantRepository.class);
    }

    /** Whether participants are in the room, as the provider reports; by its events when it cannot be polled. */
    public boolean isSomebodyThere(Recording recording) {
        if (platform(recording).isEmpty()) {
            return isSomebodyNoted(recording);
        }
        return ask(recording, (rooms, room) -> !rooms.present(room).isEmpty()).orElse(false);
    }

    /** The tracks that are published in the room now; empty when they are not known. */
    public Optional<List<String>> tracks(Recording recording) {
        return ask(recording, ProviderRooms::tracks);
    }

    private interface Question<T> {
        T about(ProviderRooms rooms, String room);
    }

    private <T> Optional<T> ask(Recording recording, Question<T> question) {
        if (!(recording.source() instanceof CaptureSource.Room room)) {
            return Optional.empty();
        }
        try {
            return platform(recording).map(rooms -> question.about(rooms, room.name()));
        } catch (ProviderUnavailable silent) {
            log.warn("recording {}: its room cannot be polled now", recording.id(), silent);
            return Optional.empty();
        }
    }

    private Optional<ProviderRooms> platform(Recording recording) {
        return recording.source() instanceof CaptureSource.Room room
                ? platforms.rooms(room.provider())
                : Optional.empty();
    }

    private boolean isSomebodyNoted(Recording recording) {
        SessionId session = recording.links().session();
        return session != null
                && participants.ofSession(session).stream().anyMatch(connection -> connection.leftAt() == null);
    }
}
