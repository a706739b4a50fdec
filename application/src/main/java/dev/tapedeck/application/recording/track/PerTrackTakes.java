package dev.tapedeck.application.recording.track;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.kernel.Platforms;
import dev.tapedeck.application.recording.start.NewTakes;
import dev.tapedeck.application.recording.start.StartKinds;
import dev.tapedeck.application.recording.start.TakeAdder;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.recording.Activity;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionRepository;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Records every track of a room as a take of its own, at providers that work this way. Thread-safe. */
public final class PerTrackTakes {
    /** The number of tries for a published track whose takes fail. */
    public static final int TRIES_MAX = 3;

    private final RecordingRepository recordings;
    private final SessionRepository sessions;
    private final Platforms platforms;
    private final RecordedRooms rooms;
    private final NewTakes newTakes;
    private final TakeAdder adder;

    public PerTrackTakes(Kernel kernel) {
        this.recordings = kernel.port(RecordingRepository.class);
        this.sessions = kernel.port(SessionRepository.class);
        this.platforms = kernel.platforms();
        this.rooms = new RecordedRooms(kernel);
        this.newTakes = new NewTakes(kernel);
        this.adder = new TakeAdder(kernel);
    }

    /** Whether a newly published track of a session should be recorded. */
    public boolean isWantedIn(Session session) {
        boolean eachTrack = platforms
                .engine(session.provider())
                .filter(StartKinds::isPerTrack)
                .isPresent();
        return eachTrack && (wantsTracks(session) || isRecordingTracks(session));
    }

    private boolean isRecordingTracks(Session session) {
        return recordings
                .findOpen(session.id())
                .filter(PerTrackTakes::hasTracks)
                .isPresent();
    }

    private static boolean wantsTracks(Session session) {
        return session.wantsRecording() && session.policy().kinds().contains(TakeKind.TRACKS);
    }

    /**
     * Adds a take for each published track that should be recorded and is not. A failing track is tried {@value
     * #TRIES_MAX} times.
     *
     * @return the current recording
     */
    public Recording addMissing(Recording recording) {
        return adder.addAll(recording, missing(recording));
    }

    /** Takes to request; none when the room cannot be polled now. */
    public List<Take> missing(Recording recording) {
        return isOpen(recording) && recording.activity() != Activity.PAUSED && wantsTracks(recording)
                ? ofRoom(recording).orElseGet(List::of)
                : List.of();
    }

    /**
     * Takes of the published tracks that are not recorded; empty when the tracks are not known, or are not takes of
     * their own.
     */
    public Optional<List<Take>> ofRoom(Recording recording) {
        return engine(recording)
                .flatMap(engine -> rooms.tracks(recording)
                        .map(tracks -> tracks.stream()
                                .filter(track -> mayBegin(recording, track))
                                .map(track -> newTakes.of(engine, TakeKind.TRACKS, track))
                                .toList()));
    }

    private static boolean mayBegin(Recording recording, String track) {
        List<TakeState> states = recording.takes().stream()
                .filter(take -> take.kind() == TakeKind.TRACKS && track.equals(take.subject()))
                .map(Take::state)
                .toList();
        return states.stream().noneMatch(TakeState::isCapturing)
                && Collections.frequency(states, TakeState.FAILED) < TRIES_MAX;
    }

    private static boolean isOpen(Recording recording) {
        boolean early = recording.status() == RecordingStatus.STARTING || recording.status() == RecordingStatus.ACTIVE;
        return early && !recording.isStopAsked() && !recording.isDeleted();
    }

    private boolean wantsTracks(Recording recording) {
        return engine(recording).isPresent()
                && (hasTracks(recording)
                        || Stream.ofNullable(recording.links().session())
                                .flatMap(session -> find(session).stream())
                                .anyMatch(PerTrackTakes::wantsTracks));
    }

    private Optional<Session> find(SessionId session) {
        return sessions.find(session);
    }

    private static boolean hasTracks(Recording recording) {
        return recording.takes().stream().anyMatch(take -> take.kind() == TakeKind.TRACKS);
    }

    private Optional<CaptureEngine> engine(Recording recording) {
        return recording.source() instanceof CaptureSource.Room room
                ? platforms.engine(room.provider()).filter(StartKinds::isPerTrack)
                : Optional.empty();
    }
}
