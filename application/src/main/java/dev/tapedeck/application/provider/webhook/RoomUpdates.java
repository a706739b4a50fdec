package dev.tapedeck.application.provider.webhook;

import dev.tapedeck.application.session.room.SessionPresence;
import dev.tapedeck.domain.capture.ProviderNews.OfRoom;
import dev.tapedeck.domain.capture.ProviderNews.ParticipantJoined;
import dev.tapedeck.domain.capture.ProviderNews.ParticipantLeft;
import dev.tapedeck.domain.capture.ProviderNews.RoomClosed;
import dev.tapedeck.domain.capture.ProviderNews.RoomOpened;
import dev.tapedeck.domain.capture.ProviderNews.TrackPublished;
import dev.tapedeck.domain.provider.ProviderKind;

/** Applies what a platform tells about rooms. */
public final class RoomUpdates {
    private final SessionPresence presence;

    public RoomUpdates(SessionPresence presence) {
        this.presence = presence;
    }

    public UpdateResult apply(ProviderKind provider, OfRoom news) {
        return isOurs(provider, news) ? UpdateResult.APPLIED : UpdateResult.FOREIGN;
    }

    private boolean isOurs(ProviderKind provider, OfRoom news) {
        if (news instanceof RoomOpened) {
            return presence.opened(provider, news.room(), news.at());
        }
        if (news instanceof RoomClosed) {
            return presence.closed(provider, news.room(), news.at());
        }
        if (news instanceof ParticipantJoined joined) {
            return presence.joined(provider, news.room(), joined.visitor(), news.at());
        }
        if (news instanceof ParticipantLeft left) {
            return presence.left(provider, news.room(), left.visit(), news.at());
        }
        if (news instanceof TrackPublished published) {
            return presence.trackPublished(provider, news.room(), published.track(), news.at());
        }
        throw new AssertionError("news that nobody applies: " + news);
    }
}
