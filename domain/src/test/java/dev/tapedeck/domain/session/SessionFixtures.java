package dev.tapedeck.domain.session;

import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.CountingIds;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.session.message.Message;
import dev.tapedeck.domain.session.participant.ParticipantConnection;
import java.time.Instant;

/** Sessions and messages with fresh ids. Times are in microseconds. */
public final class SessionFixtures {
    public static final Instant NOW = SettableClock.START;

    private static final CountingIds IDS = new CountingIds();

    private SessionFixtures() {}

    /** Made, with the test pattern for a source; recording is on. */
    public static Session created(UserId owner) {
        return created(owner, NOW);
    }

    public static Session created(UserId owner, Instant at) {
        return created(new SessionId(IDS.next()), owner, at);
    }

    /** Another owner's may have the same id. */
    public static Session withId(SessionId id, UserId owner) {
        return created(id, owner, NOW);
    }

    private static Session created(SessionId id, UserId owner, Instant at) {
        return new Session(
                id,
                owner,
                "A session",
                ProviderKind.FFMPEG,
                new CaptureSource.Stream(new SourceUrl("testpattern:")),
                true,
                SessionPolicy.DEFAULT,
                null,
                SessionStatus.CREATED,
                at,
                null,
                null,
                0);
    }

    public static Session live(UserId owner) {
        return created(owner).live(NOW.plusSeconds(1));
    }

    public static Session ended(UserId owner) {
        return live(owner).ended(NOW.plusSeconds(60));
    }

    /** In a room of a video platform. */
    public static Session inRoom(UserId owner, ProviderKind provider, String room) {
        return inRoom(owner, provider, room, SessionPolicy.DEFAULT, NOW);
    }

    public static Session inRoom(
            UserId owner, ProviderKind provider, String room, SessionPolicy policy, Instant createdAt) {
        return new Session(
                new SessionId(IDS.next()),
                owner,
                "A meeting",
                provider,
                new CaptureSource.Room(provider, room),
                true,
                policy,
                null,
                SessionStatus.CREATED,
                createdAt,
                null,
                null,
                0);
    }

    /** A participant who has joined and is there. */
    public static ParticipantConnection connection(
            SessionId session, String providerId, String name, Instant joinedAt) {
        return new ParticipantConnection(IDS.next(), session, providerId, name, joinedAt, null);
    }

    public static Message message(SessionId session, String content, Instant at) {
        return new Message(IDS.next(), session, "user", content, at);
    }
}
