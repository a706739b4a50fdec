package dev.tapedeck.application.session;

import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPage;
import dev.tapedeck.domain.session.SessionQuery;
import dev.tapedeck.domain.session.consent.Consent;
import dev.tapedeck.domain.session.message.Message;
import dev.tapedeck.domain.session.participant.ParticipantConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with sessions. Thread-safe. A session that the actor does not own is absent. Every method throws
 * {@link dev.tapedeck.domain.id.RepositoryUnavailable} when the database cannot be reached.
 */
public interface Sessions {
    /**
     * Makes a session. One with a source is live at once, and is recorded when that is enabled.
     *
     * <p>Refused as not found with the field {@code projectId}, as there are no projects yet, or {@code id}, when the id
     * is in use by a session that the owner cannot see; as not configured, when there is no engine for the provider;
     * as a source that may not be recorded; and as a conflict, when another owner's session uses the room.
     *
     * @throws dev.tapedeck.domain.id.InvalidValue when a value breaks its rule; nothing was made
     */
    Result<Created> create(Create command);

    Optional<SessionView> find(Actor actor, SessionId id);

    /** The actor's sessions, newest first. */
    SessionPage list(Actor actor, SessionQuery query);

    /**
     * Changes a session. In a live one, turning recording on starts a recording, and off stops it.
     *
     * @return the session as saved
     * @throws dev.tapedeck.domain.id.InvalidValue when a value breaks its rule; nothing was changed
     * @throws dev.tapedeck.domain.session.StaleSession when others kept changing it; may be tried again
     */
    Optional<Session> update(Update command);

    /**
     * Ends a session and the recording that runs in it. Harmless when it has ended.
     *
     * @throws dev.tapedeck.domain.session.StaleSession when others kept changing it; may be tried again
     */
    Optional<Session> end(Actor actor, SessionId id);

    /**
     * Ends a session and removes it with its messages. Its recordings stay; they are deleted on their own.
     *
     * @return false when the actor has no session with this id
     * @throws dev.tapedeck.domain.session.StaleSession when others kept changing it; may be tried again
     */
    boolean delete(Actor actor, SessionId id);

    /**
     * Adds a message to a session.
     *
     * @throws dev.tapedeck.domain.id.InvalidValue when a value breaks its rule
     */
    Optional<Message> postMessage(NewMessage command);

    /**
     * Stores whether somebody wants to be recorded. One refusal deletes all recordings of the session, and those to
     * come.
     *
     * @return what was stored
     * @throws dev.tapedeck.domain.id.InvalidValue when a value breaks its rule
     */
    Optional<Consent> giveConsent(NewConsent command);

    /** Who is and was in a session, by the time they joined; the latest 1,000. */
    Optional<List<ParticipantConnection>> participants(Actor actor, SessionId id);

    /**
     * The session to make.
     *
     * @param id making the same id again gives the session that is there
     * @param title null for one that names the time
     * @param provider null for the default
     * @param roomName name of the room at its platform, 1 to 128 characters of {@code A-Z a-z 0-9 . _ -}; not together
     *     with {@code source}
     * @param recordingEnabled null for the configured default
     * @param reconnectWindow how long its recordings wait for a source that dropped, up to an hour; null for half a
     *     minute
     */
    record Create(
            UserId owner,
            SessionId id,
            @Nullable String title,
            @Nullable ProviderKind provider,
            @Nullable String roomName,
            @Nullable SourceUrl source,
            @Nullable Boolean recordingEnabled,
            @Nullable UUID project,
            @Nullable Duration reconnectWindow) {}

    /** @param isNew false when the owner made it before */
    record Created(Session session, boolean isNew) {}

    /**
     * A session and what goes on in it.
     *
     * @param openRecording the recording that is starting or active; null for none
     */
    record SessionView(Session session, @Nullable Recording openRecording) {}

    /** What to change; null leaves a value as it is. */
    record Update(
            Actor actor,
            SessionId id,
            @Nullable String title,
            @Nullable Boolean recordingEnabled) {}

    /**
     * The message to add.
     *
     * @param id posting the same id again adds nothing
     * @param createdAt when it was said, from 1970 to a day ahead; null for now
     */
    record NewMessage(
            Actor actor,
            SessionId session,
            UUID id,
            String role,
            String content,
            @Nullable Instant createdAt) {}

    /**
     * What a participant decides.
     *
     * @param participant a name of 1 to 200 characters
     * @param isGiven false for a refusal; the latest decision counts
     */
    record NewConsent(Actor actor, SessionId session, String participant, boolean isGiven) {}
}
