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
 * Inbound port: sessions. Thread-safe. A session that the actor does not own is absent. Every method throws {@link
 * dev.tapedeck.domain.id.RepositoryUnavailable} when the database cannot be reached.
 */
public interface Sessions {
    /**
     * Creates a session. One with a source is live at once, and is recorded if recording is enabled.
     *
     * <p>Refused as not found with the field {@code projectId}, as there are no projects yet, or {@code id}, when the
     * id is in use by a session that the owner cannot see; as not configured, when there is no engine for the provider;
     * as a source that may not be recorded; and as a conflict, when another owner's session uses the room.
     *
     * @throws dev.tapedeck.domain.id.InvalidValue when a value breaks its rule; nothing was created
     */
    Result<Created> create(Create command);

    Optional<SessionView> find(Actor actor, SessionId id);

    /** The actor's sessions, newest first. */
    SessionPage list(Actor actor, SessionQuery query);

    /**
     * Changes a session. In a live one, turning recording on starts a recording, and off stops it.
     *
     * @return the saved session
     * @throws dev.tapedeck.domain.id.InvalidValue when a value breaks its rule; nothing was changed
     * @throws dev.tapedeck.domain.session.StaleSession when concurrent changes kept winning; may be retried
     */
    Optional<Session> update(Update command);

    /**
     * Ends a session and the recording that runs in it. Harmless when it has ended.
     *
     * @throws dev.tapedeck.domain.session.StaleSession when concurrent changes kept winning; may be retried
     */
    Optional<Session> end(Actor actor, SessionId id);

    /**
     * Ends a session and deletes it with its messages. Its recordings stay; they are deleted separately.
     *
     * @return false when the actor has no session with this id
     * @throws dev.tapedeck.domain.session.StaleSession when concurrent changes kept winning; may be retried
     */
    boolean delete(Actor actor, SessionId id);

    /**
     * Adds a message to a session.
     *
     * @throws dev.tapedeck.domain.id.InvalidValue when a value breaks its rule
     */
    Optional<Message> postMessage(NewMessage command);

    /**
     * Stores whether a participant consents to being recorded. One refusal deletes all recordings of the session, also
     * future ones.
     *
     * @return the stored decision
     * @throws dev.tapedeck.domain.id.InvalidValue when a value breaks its rule
     */
    Optional<Consent> giveConsent(NewConsent command);

    /** Present and past participants of a session, by time of joining; the latest 1,000. */
    Optional<List<ParticipantConnection>> participants(Actor actor, SessionId id);

    /**
     * The session to create.
     *
     * @param id creating the same id again returns the existing session
     * @param title null for a title with the time
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

    /** @param isNew false when the owner created it before */
    record Created(Session session, boolean isNew) {}

    /**
     * A session and its open recording.
     *
     * @param openRecording the recording that is starting or active; null for none
     */
    record SessionView(Session session, @Nullable Recording openRecording) {}

    /** The changes; null keeps a value. */
    record Update(
            Actor actor,
            SessionId id,
            @Nullable String title,
            @Nullable Boolean recordingEnabled) {}

    /**
     * The message to add.
     *
     * @param id posting the same id again adds nothing
     * @param createdAt time of the message, from 1970 to a day ahead; null for now
     */
    record NewMessage(
            Actor actor,
            SessionId session,
            UUID id,
            String role,
            String content,
            @Nullable Instant createdAt) {}

    /**
     * A participant's decision.
     *
     * @param participant a name of 1 to 200 characters
     * @param isGiven false for a refusal; the latest decision counts
     */
    record NewConsent(Actor actor, SessionId session, String participant, boolean isGiven) {}
}
