package dev.tapedeck.application.session;

import dev.tapedeck.application.recording.lifecycle.RepairCounter;
import dev.tapedeck.domain.capture.ProviderRooms;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionRepository;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks platforms who is in their rooms, so that a meeting is recorded also when nobody told that it began. One listing
 * serves all rooms; only rooms of ours are looked into, those that are as we know them once a minute.
 */
final class WatchRooms implements JobHandler {
    static final Duration EVERY = Duration.ofSeconds(15);

    private static final int SESSIONS_MAX = 1_000;
    private static final Logger log = LoggerFactory.getLogger(WatchRooms.class);

    private final List<ProviderRooms> platforms;
    private final SessionRepository sessions;
    private final RoomCensus census;
    private final RoomLooks looks;
    private final RepairCounter repairs;

    WatchRooms(
            List<ProviderRooms> platforms,
            SessionRepository sessions,
            RoomCensus census,
            RoomLooks looks,
            RepairCounter repairs) {
        this.platforms = List.copyOf(platforms);
        this.sessions = sessions;
        this.census = census;
        this.looks = looks;
        this.repairs = repairs;
    }

    @Override
    public void run(String subject) {
        platforms.forEach(this::watchSafely);
    }

    private void watchSafely(ProviderRooms platform) {
        try {
            watch(platform);
        } catch (RepositoryUnavailable away) {
            throw away;
        } catch (ProviderUnavailable silent) {
            log.warn("{} cannot be asked which of its rooms are occupied now", platform.provider(), silent);
        } catch (RuntimeException broken) {
            log.error("the rooms of {} cannot be watched", platform.provider(), broken);
        }
    }

    private void watch(ProviderRooms platform) {
        Set<String> told = platform.occupied();
        Set<String> known = sessions.occupied(platform.provider(), SESSIONS_MAX).stream()
                .map(WatchRooms::roomOf)
                .collect(Collectors.toSet());
        Set<String> all = new HashSet<>(told);
        all.addAll(known);
        for (String room : all) {
            boolean isAsKnown = told.contains(room) && known.contains(room);
            if (sessions.findByRoom(platform.provider(), room).isPresent()
                    && looks.isDue(platform.provider(), room, isAsKnown)) {
                lookSafely(platform, room);
            }
        }
    }

    /** One room that cannot be asked about must not keep the others from it. */
    private void lookSafely(ProviderRooms platform, String room) {
        try {
            look(platform, room);
        } catch (RepositoryUnavailable away) {
            throw away;
        } catch (ProviderUnavailable silent) {
            log.warn("{} cannot be asked who is in room {} now", platform.provider(), room, silent);
        } catch (RuntimeException broken) {
            log.error("who is in room {} of {} cannot be taken in", room, platform.provider(), broken);
        }
    }

    private void look(ProviderRooms platform, String room) {
        if (census.take(platform.provider(), room, platform.present(room))) {
            repairs.count(platform.provider());
        }
    }

    private static String roomOf(Session session) {
        if (session.source() instanceof CaptureSource.Room room) {
            return room.name();
        }
        throw new IllegalStateException("session " + session.id() + " is in no room");
    }
}
