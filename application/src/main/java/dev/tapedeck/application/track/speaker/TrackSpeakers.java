package dev.tapedeck.application.track.speaker;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.media.track.Track;
import dev.tapedeck.domain.media.track.TrackRepository;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.session.participant.ParticipantConnection;
import dev.tapedeck.domain.session.participant.ParticipantRepository;
import dev.tapedeck.domain.transcript.Speaker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the speakers of a recording by its tracks, with or without a transcript. The name comes from the track,
 * otherwise from the session's participant, otherwise it is a number. Thread-safe.
 */
public final class TrackSpeakers {
    private final TrackRepository tracks;
    private final ParticipantRepository participants;

    public TrackSpeakers(Kernel kernel) {
        this.tracks = kernel.port(TrackRepository.class);
        this.participants = kernel.port(ParticipantRepository.class);
    }

    /** The audible tracks of a recording. */
    public RecordingTracks tracksOf(Recording recording) {
        return RecordingTracks.of(recording, tracks.ofRecording(recording.id()));
    }

    /** The same for a user. */
    public RecordingTracks tracksOf(Actor actor, Recording recording) {
        return RecordingTracks.of(recording, tracks.ofRecording(actor, recording.id()));
    }

    /**
     * The speakers in the order of their first tracks, for a user, with the ids that a transcript will have; empty
     * without tracks.
     */
    public List<Speaker> of(Actor actor, Recording recording) {
        return speakers(tracksOf(actor, recording), session -> participants.ofSession(actor, session));
    }

    /** The speakers of tracks that have been read. */
    public List<Speaker> of(RecordingTracks tracks) {
        return speakers(tracks, participants::ofSession);
    }

    private static List<Speaker> speakers(
            RecordingTracks tracks, Function<SessionId, List<ParticipantConnection>> participants) {
        Map<String, String> known = names(tracks.recording().links().session(), participants);
        Map<UUID, Speaker> speakers = new LinkedHashMap<>();
        for (Track track : tracks.speech()) {
            UUID id = tracks.speakerOf(track);
            String numbered = Speaker.UNKNOWN + " " + (speakers.size() + 1);
            String participant = track.facts().participant();
            String name = named(track.facts().speaker(), named(known.get(participant), numbered));
            speakers.putIfAbsent(id, new Speaker(id, name, participant));
        }
        return List.copyOf(speakers.values());
    }

    private static Map<String, String> names(
            @Nullable SessionId session, Function<SessionId, List<ParticipantConnection>> participants) {
        return session == null
                ? Map.of()
                : participants.apply(session).stream()
                        .collect(Collectors.toMap(
                                ParticipantConnection::providerSessionId,
                                ParticipantConnection::name,
                                (first, second) -> first));
    }

    private static String named(@Nullable String name, String otherwise) {
        String storable = Texts.storable(name == null ? "" : name, Speaker.NAME_LENGTH_MAX)
                .strip();
        return storable.isEmpty() ? otherwise : storable;
    }
}
