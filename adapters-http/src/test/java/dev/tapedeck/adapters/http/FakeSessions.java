package dev.tapedeck.adapters.http;

import dev.tapedeck.application.session.CreateSessionUseCase;
import dev.tapedeck.application.session.FindSessionUseCase;
import dev.tapedeck.application.session.GiveConsentUseCase;
import dev.tapedeck.application.session.PostMessageUseCase;
import dev.tapedeck.application.session.UpdateSessionUseCase;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.session.Consent;
import dev.tapedeck.domain.session.Message;
import dev.tapedeck.domain.session.Participant;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPage;
import dev.tapedeck.domain.session.SessionPolicy;
import dev.tapedeck.domain.session.SessionQuery;
import dev.tapedeck.domain.session.SessionStatus;
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
public final class FakeSessions {
    public final Map<SessionId, Session> all = new ConcurrentHashMap<>();
    public final Map<SessionId, Recording> open = new ConcurrentHashMap<>();
    public final List<Message> messages = new CopyOnWriteArrayList<>();
    public final List<Participant> participants = new CopyOnWriteArrayList<>();

    private final InstantSource clock;

    FakeSessions(InstantSource clock) {
        this.clock = clock;
    }

    public Session add(Session session) {
        all.put(session.id(), session);
        return session;
    }

    CreateSessionUseCase.Result create(CreateSessionUseCase.Command command) {
        if (command.project() != null) {
            return new CreateSessionUseCase.Result.NotFound("projectId");
        }
        Session known = all.get(command.id());
        if (known != null) {
            return new CreateSessionUseCase.Result.AlreadyCreated(known);
        }
        ProviderKind provider = Objects.requireNonNullElse(command.provider(), ProviderKind.FFMPEG);
        return new CreateSessionUseCase.Result.Created(add(new Session(
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
                0)));
    }

    private static @Nullable CaptureSource source(CreateSessionUseCase.Command command, ProviderKind provider) {
        if (command.source() != null) {
            return new CaptureSource.Stream(command.source());
        }
        return command.roomName() == null ? null : new CaptureSource.Room(provider, command.roomName());
    }

    Optional<FindSessionUseCase.Result> find(Actor actor, SessionId id) {
        return mine(actor, id).map(session -> new FindSessionUseCase.Result(session, open.get(id)));
    }

    SessionPage list(Actor actor, SessionQuery query) {
        List<Session> mine = all.values().stream()
                .filter(session -> actor.owns(session.owner()))
                .toList();
        return new SessionPage(mine.stream().limit(query.pageSize()).toList(), mine.size());
    }

    Optional<Session> update(UpdateSessionUseCase.Command command) {
        return mine(command.actor(), command.id())
                .map(session -> command.title() == null ? session : session.titled(command.title()))
                .map(session ->
                        command.recordingEnabled() == null ? session : session.recording(command.recordingEnabled()))
                .map(this::add);
    }

    Optional<Session> end(Actor actor, SessionId id) {
        return mine(actor, id).map(session -> add(session.ended(clock.instant())));
    }

    boolean delete(Actor actor, SessionId id) {
        return mine(actor, id).map(session -> all.remove(id)).isPresent();
    }

    Optional<Message> post(PostMessageUseCase.Command command) {
        return mine(command.actor(), command.session())
                .map(session -> keep(new Message(
                        command.id(),
                        command.session(),
                        command.role(),
                        command.content(),
                        Objects.requireNonNullElse(command.createdAt(), clock.instant()))));
    }

    Optional<Consent> consent(GiveConsentUseCase.Command command) {
        return mine(command.actor(), command.session())
                .map(session -> new Consent(session.id(), command.participant(), command.isGiven(), clock.instant()));
    }

    Optional<List<Participant>> participants(Actor actor, SessionId id) {
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
