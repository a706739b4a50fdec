package dev.tapedeck.adapters.video.livekit.egress;

import dev.tapedeck.adapters.video.livekit.room.RoomCalls;
import dev.tapedeck.adapters.video.livekit.room.RoomMember;
import dev.tapedeck.adapters.video.livekit.room.RoomTrack;
import dev.tapedeck.adapters.video.livekit.twirp.TwirpFailure;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.StartResponse;
import dev.tapedeck.domain.capture.StartResponse.Accepted;
import dev.tapedeck.domain.capture.StartResponse.NotYet;
import dev.tapedeck.domain.capture.StartResponse.Refused;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.failure.Blame;
import dev.tapedeck.domain.recording.failure.FailureCode;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts takes, each once. Thread-safe. */
public final class EgressStarter {
    private static final Logger log = LoggerFactory.getLogger(EgressStarter.class);
    private static final RecordingFailure TRACK_NEEDED = new RecordingFailure(
            FailureCode.TRACK_NEEDED,
            Blame.CALLER,
            false,
            "LiveKit records each track by itself: name the track to be recorded.");

    private final EgressCalls egress;
    private final RoomCalls rooms;
    private final EgressRequests requests;
    private final StartAttempts attempts;
    private final InstantSource clock;

    public EgressStarter(
            EgressCalls egress,
            RoomCalls rooms,
            Destination destination,
            Shape shape,
            StartAttempts attempts,
            InstantSource clock) {
        this.egress = egress;
        this.rooms = rooms;
        this.requests = new EgressRequests(destination, shape);
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * Starts the requested egress, unless it is already running.
     *
     * @throws ProviderUnavailable when it is not known whether it is running now
     */
    public StartResponse start(CaptureRequest request, String room) {
        if (request.kind() == TakeKind.TRACKS && request.subject() == null) {
            return new Refused(TRACK_NEEDED);
        }
        try {
            Optional<EgressRun> known = egress.findIn(room, request.take());
            if (known.isPresent()) {
                return accepted(request, known.get().id());
            }
            if (attempts.mayAppear(request.take(), clock.instant())) {
                return new NotYet("an earlier start may still succeed");
            }
            return plan(request, room)
                    .map(start -> start(request, start))
                    .orElseGet(() -> new NotYet("the participant or track is not in the room"));
        } catch (TwirpFailure failure) {
            return responseTo(request, failure);
        }
    }

    private StartResponse start(CaptureRequest request, EgressStart start) {
        attempts.begin(request.take(), clock.instant());
        try {
            return accepted(request, egress.start(start));
        } catch (TwirpFailure failure) {
            StartResponse response = responseTo(request, failure);
            attempts.settle(request.take());
            return response;
        }
    }

    private static StartResponse responseTo(CaptureRequest request, TwirpFailure failure) {
        StartResponse response = StartResponses.to("start of take " + request.take(), failure);
        if (response instanceof Refused) {
            log.warn("take {} cannot be started: {}", request.take(), failure.getMessage());
        }
        return response;
    }

    private StartResponse accepted(CaptureRequest request, String job) {
        attempts.settle(request.take());
        return new Accepted(job);
    }

    /** Empty when the participant or track is not in the room. */
    private Optional<EgressStart> plan(CaptureRequest request, String room) {
        String subject = request.subject();
        if (subject == null) {
            return Optional.of(requests.room(request, room));
        }
        List<RoomMember> members = rooms.members(room);
        for (RoomMember member : members) {
            if (isNamed(member, subject) && request.kind() == TakeKind.COMPOSITE) {
                return Optional.of(requests.participant(request, room, member));
            }
            Optional<RoomTrack> track = member.tracks().stream()
                    .filter(candidate -> candidate.id().equals(subject))
                    .findFirst();
            if (track.isPresent()) {
                return Optional.of(
                        request.kind() == TakeKind.TRACKS
                                ? requests.track(request, room, member, track.get())
                                : requests.trackComposed(request, room, track.get()));
            }
        }
        return Optional.empty();
    }

    private static boolean isNamed(RoomMember member, String subject) {
        return member.connection().equals(subject)
                || member.identity().equals(subject)
                || member.user().equals(subject);
    }

    /**
     * The problem that an operator must fix before anything can be recorded.
     *
     * @throws ProviderUnavailable when the failure shows no such problem
     */
    public static Optional<RecordingFailure> refusal(String attempted, TwirpFailure failure) {
        return StartResponses.to(attempted, failure) instanceof Refused refused
                ? Optional.of(refused.failure())
                : Optional.empty();
    }

    /** The meaning of a failed call, for operators. */
    public static String words(TwirpFailure failure) {
        return switch (failure.code()) {
            case UNAUTHENTICATED, PERMISSION_DENIED -> StartResponses.WRONG_CREDENTIALS.message();
            case BAD_ROUTE, UNIMPLEMENTED -> StartResponses.NOT_LIVEKIT.message();
            default -> Objects.requireNonNullElse(failure.getMessage(), "");
        };
    }
}
