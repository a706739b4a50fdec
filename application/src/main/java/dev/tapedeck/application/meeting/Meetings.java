package dev.tapedeck.application.meeting;

import dev.tapedeck.application.access.MeetingCaller;
import dev.tapedeck.application.meeting.view.MeetingView;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.capture.room.ProviderRooms.RoomPass;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPolicy.AnonymousRight;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with meetings: sessions in rooms of a video platform. Thread-safe. A caller that is not admitted is
 * refused by every method but {@link #create} with {@link MeetingCaller#refusal()}, as for a meeting that does not exist.
 * Every method throws {@link dev.tapedeck.domain.id.RepositoryUnavailable} when the database cannot be reached.
 */
public interface Meetings {
    /**
     * Makes a meeting and its room. The platform is called first, so that there is no meeting without a room.
     *
     * <p>Refused as not found with the field {@code id}, when the id is in use by a session that the owner cannot see;
     * as not configured, when the platform is not set up here; as invalid, when the platform cannot record a kind; and
     * as a conflict, when another owner's session uses the room.
     *
     * @throws dev.tapedeck.domain.id.InvalidValue when a value breaks its rule; nothing was made
     * @throws dev.tapedeck.domain.capture.ProviderUnavailable when the platform gives no usable answer; nothing was made
     */
    Result<Created> create(Create command);

    /** The meeting for a caller that has this right in it. Asked before anything else of a request is looked at. */
    Result<Session> admit(MeetingCaller caller, SessionId meeting, AnonymousRight right);

    /** The meeting for a caller that may read it. */
    Result<MeetingView> find(MeetingCaller caller, SessionId meeting);

    /**
     * Gives a caller what it takes to enter a meeting's room. Refused as well as a conflict, when the meeting has ended,
     * and as not configured, when its platform is not set up here any more.
     *
     * @throws dev.tapedeck.domain.id.InvalidValue when the name breaks its rule
     * @throws dev.tapedeck.domain.capture.ProviderUnavailable when the platform gives no usable answer
     */
    Result<Joined> join(Join command);

    /**
     * Starts recording one kind in a meeting: a recording, or a further take of the one that is open. Repeating it is
     * harmless, however many do at once. Refused as well as invalid, when the platform does not record this kind or is
     * not set up here any more, and as a conflict, when the meeting has ended, a participant refuses, or the recording
     * that is open is paused or stopping.
     */
    Result<StartedTake> startRecording(StartRecording command);

    /**
     * Stops what is recorded in a meeting, all of its kinds, for a caller that may start recordings.
     *
     * @return the recording that is asked to stop, whose media follows; empty when nothing was being recorded, or it was
     *     stopping already
     */
    Result<Optional<Recording>> stopRecording(MeetingCaller caller, SessionId meeting);

    /**
     * Finds where a meeting's composed recording can be fetched, for a caller that may play its recordings. Refused as
     * not found as well, when nothing can be played yet or there is no such recording in this meeting.
     *
     * @param recording null for the latest that can be played
     */
    Result<CloudRecording> cloudRecording(MeetingCaller caller, SessionId meeting, @Nullable RecordingId recording);

    /**
     * The meeting to make.
     *
     * @param id making the same id again gives the meeting that is there
     * @param title null for the name of the room
     * @param room 1 to 128 characters of {@code A-Z a-z 0-9 _ -}, and {@code .} where the platform knows it
     * @param kinds takes that its recordings begin with; null for what the installation does by default, empty for none
     * @param anonymous what callers without an identity may do
     * @param keepsVideo whether video tracks are kept
     * @param reconnectWindow how long its recordings wait for participants to return, up to an hour; null for half a
     *     minute
     */
    record Create(
            UserId owner,
            SessionId id,
            @Nullable String title,
            ProviderKind platform,
            String room,
            @Nullable Set<TakeKind> kinds,
            Set<AnonymousRight> anonymous,
            boolean keepsVideo,
            @Nullable Duration reconnectWindow) {
        public Create {
            kinds = kinds == null ? null : Set.copyOf(kinds);
            anonymous = Set.copyOf(anonymous);
        }
    }

    /** @param isNew false when the owner made it before */
    record Created(Session meeting, boolean isNew) {}

    /** @param name as shown to others, one line of 1 to 100 characters; null for {@code Guest} */
    record Join(
            MeetingCaller caller,
            SessionId meeting,
            @Nullable String name) {}

    /** @param expiresAt until when the pass can be used to enter */
    record Joined(MeetingView view, RoomPass pass, Instant expiresAt) {}

    /** @param take wanted as the take's id; used when no take has it */
    record StartRecording(
            MeetingCaller caller,
            SessionId meeting,
            TakeKind kind,
            @Nullable UUID take) {}

    /**
     * The take that records the kind.
     *
     * @param isNew whether this call started it, in the background and again while nobody is there; false when the kind
     *     was being recorded
     */
    record StartedTake(TakeId take, boolean isNew) {}

    /** Where a composed recording can be fetched. */
    sealed interface CloudRecording {
        /** One file at a signed address that expires. */
        record File(URI address) implements CloudRecording {
            @Override
            public String toString() {
                return "File[address=hidden]";
            }
        }

        /** A playlist, which needs a playback token, as its segments are private too. */
        record Playlist(Recording recording) implements CloudRecording {}
    }
}
