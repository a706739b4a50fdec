package dev.tapedeck.adapters.http;

import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.application.session.Sessions;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPage;
import dev.tapedeck.domain.session.SessionPolicy;
import dev.tapedeck.domain.session.SessionQuery;
import dev.tapedeck.domain.session.SessionStatus;
import dev.tapedeck.domain.session.consent.Consent;
import dev.tapedeck.domain.session.message.Message;
import dev.tapedeck.domain.session.participant.ParticipantConnection;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Sessions in a map. */
public final class FakeSessions implements Sessions {
    public final Map<SessionId, Session> all = new ConcurrentHashMap<>();
    public final Map<SessionId, Recording> open = new ConcurrentHashMap<>();
    public final List<Message> messages = new CopyOnWriteArrayList<>();
    public final List<ParticipantConnection> participants = new CopyOnWriteArrayList<>();

    private final InstantSource clock;

    FakeSessions(InstantSource clock) {
        this.clock = clock;
    }

    public Session add(Session session) {
        all.put(session.id(), session);
        return session;
    }

    @Override
    public Result<Created> create(Create command) {
        if (command.project() != null) {
            return Result.refused(new Refusal.NotFound("projectId"));
        }
        Session known = all.get(command.id());
        if (known != null) {
            return Result.done(new Created(known, false));
        }
        ProviderKind provider = Objects.requireNonNullElse(command.provider(), ProviderKind.FFMPEG);
        Session made = add(new Session(
                command.id(),
                command.owner(),
                Objects.requireNonNullElse(command.title(), "Untitled"),
                provider,
                source(command, provider),
                Boolean.TRUE.equals(command.recordingEnabled()),
                SessionPolicy.DEFAULT.waiting(
                        Objects.requireNonNullElse(command.reconnectWindow(), SessionPolicy.RECONNECT_WINDOW_DEFAULT)),
                null,
                SessionStatus.CREATED,
                clock.instant(),
                null,
                null,
                0));
        return Result.done(new Created(made, true));
    }

    private static @Nullable CaptureSource source(Create command, ProviderKind provider) {
        if (command.source() != null) {
            return new CaptureSource.Stream(command.source());
        }
        return command.roomName() == null ? null : new CaptureSource.Room(provider, command.roomName());
    }

    @Override
    public Optional<SessionView> find(Actor actor, SessionId id) {
        return mine(actor, id).map(session -> new SessionView(session, open.get(id)));
    }

    @Override
    public SessionPage list(Actor actor, SessionQuery query) {
        List<Session> mine = all.values().stream()
                .filter(session -> actor.owns(session.owner()))
                .toList();
        return new SessionPage(mine.stream().limit(query.pageSize()).toList(), mine.size());
    }

    @Override
    public Optional<Session> update(Update command) {
        return mine(command.actor(), command.id())
                .map(session -> command.title() == null ? session : session.titled(command.title()))
                .map(session ->
                        command.recordingEnabled() == null ? session : session.recording(command.recordingEnabled()))
                .map(this::add);
    }

    @Override
    public Optional<Session> end(Actor actor, SessionId id) {
        return mine(actor, id).map(session -> add(session.ended(clock.instant())));
    }

    @Override
    public boolean delete(Actor actor, SessionId id) {
        return mine(actor, id).map(session -> all.remove(id)).isPresent();
    }

    @Override
    public Optional<Message> postMessage(NewMessage command) {
        return mine(command.actor(), command.session())
                .map(session -> keep(new Message(
                        command.id(),
                        command.session(),
                        command.role(),
                        command.content(),
                        Objects.requireNonNullElse(command.createdAt(), clock.instant()))));
    }

    @Override
    public Optional<Consent> giveConsent(NewConsent command) {
        return mine(command.actor(), command.session())
                .map(session -> new Consent(session.id(), command.participant(), command.isGiven(), clock.instant()));
    }

    @Override
    public Optional<List<ParticipantConnection>> participants(Actor actor, SessionId id) {
        return mine(actor, id).map(session -> List.copyOf(participants));
    }

    private Message keep(Message message) {
        UUID id = message.id();
        if (messages.stream().noneMatch(known -> known.id().equals(id))) {
            messages.add(message);
        }
        return message;
    }

    private Optional<Session> mine(Actor actor, SessionId id) {
        return Optional.ofNullable(all.get(id)).filter(session -> actor.owns(session.owner()));
    }
}
