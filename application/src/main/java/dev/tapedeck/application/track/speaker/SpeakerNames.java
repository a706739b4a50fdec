package dev.tapedeck.application.track.speaker;

import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.media.Track;
import dev.tapedeck.domain.session.ParticipantConnection;
import dev.tapedeck.domain.session.ParticipantRepository;
import dev.tapedeck.domain.transcript.Speaker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out what speakers are called: as their track says, otherwise as the session knows them, otherwise by number. */
public final class SpeakerNames {
    private final ParticipantRepository participants;

    public SpeakerNames(ParticipantRepository participants) {
        this.participants = participants;
    }

    /** Everybody who speaks, in the order of their first tracks. */
    public List<Speaker> of(RecordingTracks tracks) {
        Map<String, String> known = participants(tracks.recording().links().session());
        Map<UUID, Speaker> speakers = new LinkedHashMap<>();
        for (Track track : tracks.speech()) {
            UUID id = tracks.speakerOf(track);
            String numbered = Speaker.UNKNOWN + " " + (speakers.size() + 1);
            @Nullable String said = track.facts().speaker();
            String participant = track.facts().participant();
            String name = named(said, named(known.get(participant), numbered));
            speakers.putIfAbsent(id, new Speaker(id, name, participant));
        }
        return List.copyOf(speakers.values());
    }

    private Map<String, String> participants(@Nullable SessionId session) {
        return session == null
                ? Map.of()
                : participants.ofSession(session).stream()
                        .collect(Collectors.toMap(
                                ParticipantConnection::providerSessionId, ParticipantConnection::name, (first, second) -> first));
    }

    private static String named(@Nullable String name, String otherwise) {
        String storable = Texts.storable(name == null ? "" : name, Speaker.NAME_LENGTH_MAX)
                .strip();
        return storable.isEmpty() ? otherwise : storable;
    }
}
