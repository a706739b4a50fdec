package dev.tapedeck.adapters.video.livekit.egress;

import dev.tapedeck.adapters.video.livekit.twirp.Grant;
import dev.tapedeck.adapters.video.livekit.twirp.Message;
import dev.tapedeck.adapters.video.livekit.twirp.TwirpBounds;
import dev.tapedeck.adapters.video.livekit.twirp.TwirpClient;
import dev.tapedeck.adapters.video.livekit.twirp.TwirpCode;
import dev.tapedeck.adapters.video.livekit.twirp.TwirpFailure;
import dev.tapedeck.adapters.video.livekit.twirp.Wire;
import dev.tapedeck.adapters.video.rest.CallBounds;
import dev.tapedeck.domain.id.TakeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The egress calls of a LiveKit server. Thread-safe; every call throws {@link TwirpFailure}. */
public final class EgressCalls {
    private static final Logger log = LoggerFactory.getLogger(EgressCalls.class);
    private static final int PAGES_MAX = 1_000;

    private final TwirpClient client;

    public EgressCalls(TwirpClient client) {
        this.client = client;
    }

    /** Starts an egress and returns its id. A repeated call starts another one. */
    String start(EgressStart start) {
        Wire info = call(start.method(), start.message(), TwirpBounds.START);
        return EgressReader.read(info)
                .map(EgressRun::id)
                .orElseThrow(() -> new TwirpFailure(start.method(), TwirpCode.UNREADABLE, "no egress_id", null));
    }

    /**
     * Stops an egress; does nothing when it has ended or is no longer known.
     *
     * @return false when LiveKit reports that its service did not respond
     */
    boolean stop(String id) {
        try {
            call("StopEgress", new Message().with("egress_id", id), TwirpBounds.ORDINARY);
            return true;
        } catch (TwirpFailure failure) {
            return switch (failure.code()) {
                case NOT_FOUND, FAILED_PRECONDITION -> true;
                case DEADLINE_EXCEEDED -> false;
                default -> throw failure;
            };
        }
    }

    /** Finds an egress by its id; empty when LiveKit does not know it, or no longer knows it. */
    public Optional<EgressRun> find(String id) {
        try {
            return list(new Message().with("egress_id", id)).stream()
                    .filter(run -> run.id().equals(id))
                    .findFirst();
        } catch (TwirpFailure failure) {
            if (failure.code() == TwirpCode.NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** Finds the egress of a take among all of the last 24 hours. */
    public Optional<EgressRun> find(TakeId take) {
        return of(take, all());
    }

    /** Finds the egress of a take among those of one room. */
    Optional<EgressRun> findIn(String room, TakeId take) {
        return of(take, list(new Message().with("room_name", room)));
    }

    /** Lists all running egresses, and those that ended within the last 24 hours, which LiveKit remembers. */
    public List<EgressRun> all() {
        try {
            return list(new Message());
        } catch (TwirpFailure failure) {
            if (failure.code() != TwirpCode.TOO_LARGE) {
                throw failure;
            }
            log.warn("LiveKit's list of egress is too long to be read whole; those that have ended are left out");
            return active();
        }
    }

    public List<EgressRun> active() {
        return list(new Message().with("active", true));
    }

    private static Optional<EgressRun> of(TakeId take, List<EgressRun> runs) {
        return runs.stream().filter(run -> take.equals(run.take())).min(EgressRun.BY_WORTH);
    }

    /** Servers may respond in pages, or ignore the parameters for pages. */
    private List<EgressRun> list(Message filter) {
        List<EgressRun> runs = new ArrayList<>();
        String seen = "";
        for (int page = 0; page < PAGES_MAX; page++) {
            Wire response = call("ListEgress", filter, TwirpBounds.LISTING);
            response.list("items")
                    .forEach(item -> EgressReader.read(item).ifPresentOrElse(runs::add, this::unreadable));
            String next = response.object("next_page_token").text("token");
            if (next.isEmpty() || next.equals(seen)) {
                return runs;
            }
            seen = next;
            filter.with("page_token", new Message().with("token", next));
        }
        return runs;
    }

    private void unreadable() {
        log.warn("LiveKit listed an egress without an id; it is left out");
    }

    private Wire call(String method, Message message, CallBounds bounds) {
        return client.call("Egress/" + method, Grant.ROOM_RECORD.everywhere(), message, bounds);
    }
}
