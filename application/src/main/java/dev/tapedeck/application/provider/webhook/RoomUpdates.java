package dev.tapedeck.application.provider.webhook;

import dev.tapedeck.application.session.room.SessionPresence;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.OfRoom;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.ParticipantJoined;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.ParticipantLeft;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.RoomClosed;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.RoomOpened;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.TrackPublished;
import dev.tapedeck.domain.provider.ProviderKind;

/** Applies events about rooms. */
final class RoomUpdates {
    private final SessionPresence presence;

    RoomUpdates(SessionPresence presence) {
        this.presence = presence;
    }

    UpdateResult apply(ProviderKind provider, OfRoom update) {
        return isOurs(provider, update) ? UpdateResult.APPLIED : UpdateResult.FOREIGN;
    }

    private boolean isOurs(ProviderKind provider, OfRoom update) {
        if (update instanceof RoomOpened) {
            return presence.opened(provider, update.room(), update.at());
        }
        if (update instanceof RoomClosed) {
            return presence.closed(provider, update.room(), update.at());
        }
        if (update instanceof ParticipantJoined joined) {
            return presence.joined(provider, update.room(), joined.participant(), update.at());
        }
        if (update instanceof ParticipantLeft left) {
            return presence.left(provider, update.room(), left.connection(), update.at());
        }
        if (update instanceof TrackPublished published) {
            return presence.trackPublished(provider, update.room(), published.track(), update.at());
        }
        throw new AssertionError("unhandled room update: " + update);
    }
}
