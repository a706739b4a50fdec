package dev.tapedeck.application.session.room;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.recording.lifecycle.RepairCounter;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.room.ProviderRooms;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionRepository;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls providers for the participants in their rooms, so that a meeting is recorded also when the event of its start
 * was lost. One listing covers all rooms; only rooms of sessions are polled separately, and unchanged ones only once a
 * minute.
 */
public final class PollRooms implements JobHandler {
    private static final int SESSIONS_MAX = 1_000;
    private static final Logger log = LoggerFactory.getLogger(PollRooms.class);

    private final Kernel kernel;
    private final SessionRepository sessions;
    private final RoomReconciler reconciler;
    private final RoomPollThrottle throttle;
    private final RepairCounter repairs;

    public PollRooms(Kernel kernel) {
        this.kernel = kernel;
        this.sessions = kernel.port(SessionRepository.class);
        this.reconciler = new RoomReconciler(kernel);
        this.throttle = new RoomPollThrottle(kernel.clock());
        this.repairs = new RepairCounter(kernel);
    }

    @Override
    public void run(String subject) {
        kernel.platforms().rooms().forEach(this::pollSafely);
    }

    private void pollSafely(ProviderRooms rooms) {
        try {
            poll(rooms);
        } catch (RepositoryUnavailable away) {
            throw away;
        } catch (ProviderUnavailable silent) {
            log.warn("the occupied rooms of {} cannot be listed now", rooms.provider(), silent);
        } catch (RuntimeException broken) {
            log.error("the rooms of {} cannot be polled", rooms.provider(), broken);
        }
    }

    private void poll(ProviderRooms rooms) {
        Set<String> listed = rooms.occupied();
        Set<String> known = sessions.occupied(rooms.provider(), SESSIONS_MAX).stream()
                .map(PollRooms::roomOf)
                .collect(Collectors.toSet());
        Set<String> all = new HashSet<>(listed);
        all.addAll(known);
        for (String room : all) {
            boolean isChanged = listed.contains(room) != known.contains(room);
            if (sessions.findByRoom(rooms.provider(), room).isPresent()
                    && throttle.isDue(rooms.provider(), room, isChanged)) {
                reconcileSafely(rooms, room);
            }
        }
    }

    /** One room that cannot be reconciled must not block the others. */
    private void reconcileSafely(ProviderRooms rooms, String room) {
        try {
            reconcile(rooms, room);
        } catch (RepositoryUnavailable away) {
            throw away;
        } catch (ProviderUnavailable silent) {
            log.warn("{}'s room {} cannot be polled for participants now", rooms.provider(), room, silent);
        } catch (RuntimeException broken) {
            log.error("room {} of {} cannot be reconciled", room, rooms.provider(), broken);
        }
    }

    private void reconcile(ProviderRooms rooms, String room) {
        if (reconciler.reconcile(rooms.provider(), room, rooms.present(room))) {
            repairs.count(rooms.provider());
        }
    }

    private static String roomOf(Session session) {
        if (session.source() instanceof CaptureSource.Room room) {
            return room.name();
        }
        throw new IllegalStateException("session " + session.id() + " is in no room");
    }
}
