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
 * Inbound port: meetings, which are sessions in rooms of a video platform. Thread-safe. Every method except {@link
 * #create} refuses a caller without permission, and a meeting that does not exist, with {@link
 * MeetingCaller#refusal()}. Every method throws {@link dev.tapedeck.domain.id.RepositoryUnavailable} when the database
 * cannot be reached.
 */
public interface Meetings {
    /**
     * Creates a meeting and its room. The platform is called first, so that there is no meeting without a room.
     *
     * <p>Refused as not found with the field {@code id}, when the id is in use by a session that the owner cannot see;
     * as not configured, when the platform is not configured; as invalid, when the platform cannot record a kind; and
     * as a conflict, when another owner's session uses the room.
     *
     * @throws dev.tapedeck.domain.id.InvalidValue when a value breaks its rule; nothing was created
     * @throws dev.tapedeck.domain.capture.ProviderUnavailable when the platform gives no usable response; nothing was
     *     created
     */
    Result<Created> create(Create command);

    /** The meeting for a caller that has this right in it. Called before the rest of a request is read. */
    Result<Session> admit(MeetingCaller caller, SessionId meeting, AnonymousRight right);

    /** The meeting, for a caller that may read it. */
    Result<MeetingView> find(MeetingCaller caller, SessionId meeting);

    /**
     * Returns a pass for a meeting's room. Also refused as a conflict, when the meeting has ended, and as not
     * configured, when its platform is no longer configured.
     *
     * @throws dev.tapedeck.domain.id.InvalidValue when the name breaks its rule
     * @throws dev.tapedeck.domain.capture.ProviderUnavailable when the platform gives no usable response
     */
    Result<Joined> join(Join command);

    /**
     * Starts recording one kind in a meeting: opens a recording, or adds a take to the open one. Repeated and
     * concurrent calls are harmless. Also refused as invalid, when the platform does not record this kind or is no
     * longer configured, and as a conflict, when the meeting has ended, a participant refuses, or the open recording is
     * paused or stopping.
     */
    Result<StartedTake> startRecording(StartRecording command);

    /**
     * Stops the open recording of a meeting, with all kinds, for a caller that may start recordings.
     *
     * @return the recording that now stops, whose media follows; empty when nothing was being recorded, or it was
     *     already stopping
     */
    Result<Optional<Recording>> stopRecording(MeetingCaller caller, SessionId meeting);

    /**
     * Returns the address of a meeting's composed recording, for a caller that may play its recordings. Also refused as
     * not found, when nothing can be played yet or the meeting has no such recording.
     *
     * @param recording null for the latest playable one
     */
    Result<CloudRecording> cloudRecording(MeetingCaller caller, SessionId meeting, @Nullable RecordingId recording);

    /**
     * The meeting to create.
     *
     * @param id creating the same id again returns the existing meeting
     * @param title null for the name of the room
     * @param room 1 to 128 characters of {@code A-Z a-z 0-9 _ -}, and {@code .} where the platform knows it
     * @param kinds takes that its recordings begin with; null for the default of the installation, empty for none
     * @param anonymous what anonymous callers may do
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

    /** @param isNew false when the owner created it before */
    record Created(Session meeting, boolean isNew) {}

    /** @param name display name, one line of 1 to 100 characters; null for {@code Guest} */
    record Join(
            MeetingCaller caller,
            SessionId meeting,
            @Nullable String name) {}

    /** @param expiresAt when the pass expires for entering */
    record Joined(MeetingView view, RoomPass pass, Instant expiresAt) {}

    /** @param take wanted id of the take; used when no other take has it */
    record StartRecording(
            MeetingCaller caller,
            SessionId meeting,
            TakeKind kind,
            @Nullable UUID take) {}

    /**
     * The take that records the kind.
     *
     * @param isNew whether this call requested it; the start is then retried in the background while the room is empty.
     *     False when the kind was already being recorded
     */
    record StartedTake(TakeId take, boolean isNew) {}

    /** The address of a composed recording. */
    sealed interface CloudRecording {
        /** A file at a signed address that expires. */
        record File(URI address) implements CloudRecording {
            @Override
            public String toString() {
                return "File[address=hidden]";
            }
        }

        /** A playlist, which needs a playback token, as its segments are private. */
        record Playlist(Recording recording) implements CloudRecording {}
    }
}
