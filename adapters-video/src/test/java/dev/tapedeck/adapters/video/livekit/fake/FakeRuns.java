package dev.tapedeck.adapters.video.livekit.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.domain.media.store.MediaStoreUnavailable;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All egress of the server. Thread-safe. */
public final class FakeRuns {
    private static final Logger log = LoggerFactory.getLogger(FakeRuns.class);
    private static final int BRING_EVERY_MILLIS = 250;

    private final Map<String, FakeRun> runs = new LinkedHashMap<>();
    private final FakeRooms rooms;
    private final FakeWebhooks webhooks;
    private final FakeMedia.Maker maker;
    private final String bucket;
    private final ScheduledExecutorService threads;

    FakeRuns(
            FakeRooms rooms,
            FakeWebhooks webhooks,
            FakeMedia.Maker maker,
            String bucket,
            ScheduledExecutorService threads) {
        this.rooms = rooms;
        this.webhooks = webhooks;
        this.maker = maker;
        this.bucket = bucket;
        this.threads = threads;
        rooms.whenPublished(this::activateAll);
        rooms.whenClosed(this::endAll);
    }

    void open() {
        Object unused = threads.scheduleWithFixedDelay(
                this::bringAll, BRING_EVERY_MILLIS, BRING_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A room that is there, and an order that can be carried out. */
    synchronized ObjectNode start(FakeOrder order, String roomId) {
        FakeRun run = new FakeRun(order, maker.of(order), roomId);
        runs.put(run.id, run);
        tell("egress_started", run);
        ObjectNode response = run.info();
        later(() -> enter(run));
        later(() -> activate(run));
        return response;
    }

    synchronized Optional<FakeRun> find(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    synchronized Optional<ObjectNode> info(String id) {
        return find(id).map(FakeRun::info);
    }

    synchronized List<ObjectNode> list(String room, boolean onlyOpen) {
        return runs.values().stream()
                .filter(run -> room.isEmpty() || run.order.room().equals(room))
                .filter(run -> !onlyOpen || !run.isOver())
                .map(FakeRun::info)
                .toList();
    }

    /** Asks a run to end. */
    synchronized ObjectNode stop(FakeRun run, String reason) {
        if (run.isStarting()) {
            run.error = "Stop called before pipeline could start";
            run.errorCode = 412;
            run.mediaSince = Instant.now();
            end(run, "EGRESS_ABORTED", reason);
        } else if (run.isActive() && !run.isDead) {
            run.is("EGRESS_ENDING");
            run.details = "End reason: " + reason;
            tell("egress_updated", run);
            later(() -> finish(run, "EGRESS_COMPLETE", reason));
        }
        return run.info();
    }

    // What a test, or a person, lets happen.

    /** Ids of all runs, oldest first. */
    public synchronized List<String> ids() {
        return List.copyOf(runs.keySet());
    }

    /** LiveKit's word for how far a run is. */
    public synchronized String status(String id) {
        return run(id).status;
    }

    /** What each run records, {@code room_composite} and so on, oldest first. */
    public synchronized List<String> kinds() {
        return runs.values().stream().map(run -> run.order.kind()).toList();
    }

    /** Somebody else records a room, into a place of their own. Returns the run's id. */
    public synchronized String startStranger(String room) {
        ObjectNode request = ProtoJson.object().put("room_name", room);
        ObjectNode output = request.putArray("segment_outputs").addObject();
        output.put("filename_prefix", "elsewhere/seg").put("playlist_name", "elsewhere/index.m3u8");
        output.putObject("s3").put("access_key", "k").put("secret", "s").put("bucket", bucket);
        return started(FakeOrder.of("room_composite", request).orElseThrow(), room);
    }

    /** Runs the order of a run once more, as a repeated start does. Returns the run's id. */
    public synchronized String repeat(String id) {
        FakeOrder order = run(id).order;
        return started(order, order.room());
    }

    private String started(FakeOrder order, String room) {
        return start(order, rooms.idOf(room).orElseThrow()).path("egress_id").asText();
    }

    /** It ends by itself at a limit; what it has recorded is good. */
    public void reachesLimit(String id) {
        FakeRun run;
        synchronized (this) {
            run = run(id);
            run.error = "Session limit reached";
            run.errorCode = 413;
        }
        finish(run, "EGRESS_LIMIT_REACHED", "Session limit reached");
    }

    /** It fails, and what it has brought until then stays. */
    public synchronized void fails(String id, String error, int code) {
        FakeRun run = run(id);
        run.media.die();
        run.error = error;
        run.errorCode = code;
        end(run, "EGRESS_FAILED", "Failure");
    }

    /** The process that records it is killed: its report is the first one, and its segments stay in the bucket. */
    public synchronized void killed(String id) {
        FakeRun run = run(id);
        run.media.die();
        run.isReported = false;
        run.error = "signal: killed";
        run.errorCode = 500;
        run.is("EGRESS_FAILED");
        run.endedAt = run.updatedAt;
        tell("egress_ended", run);
        rooms.leave(run.order.room(), run.id, "CONNECTION_TIMEOUT");
    }

    /**
     * The egress service dies with it: nothing more comes, the listing goes on saying that it runs, nobody responds to
     * its stop, and its recorder is missing in the room.
     */
    public synchronized void dies(String id) {
        FakeRun run = run(id);
        run.isDead = true;
        run.media.die();
        rooms.leave(run.order.room(), run.id, "CONNECTION_TIMEOUT");
    }

    /** As after 24 hours. */
    public synchronized void forgets(String id) {
        runs.remove(id);
    }

    /** All at once, without a word to anybody. */
    synchronized void close() {
        runs.values().stream().filter(run -> run.isActive() && !run.isDead).forEach(run -> {
            run.isDead = true;
            run.media.die();
        });
    }

    private FakeRun run(String id) {
        return Objects.requireNonNull(runs.get(id), id);
    }

    // What happens by itself.

    private void activateAll(String room) {
        List<FakeRun> waiting;
        synchronized (this) {
            waiting = runs.values().stream()
                    .filter(run -> run.order.room().equals(room))
                    .toList();
        }
        waiting.forEach(run -> later(() -> activate(run)));
    }

    private synchronized void enter(FakeRun run) {
        if (!run.isOver() && rooms.idOf(run.order.room()).isPresent()) {
            rooms.join(run.order.room(), FakeGuest.recorder(run.id));
        }
    }

    /** The default template waits for somebody to show something. */
    private synchronized void activate(FakeRun run) {
        if (!run.isStarting() || run.isOver() || !rooms.isPublished(run.order.room())) {
            return;
        }
        if (!run.order.bucket().equals(bucket)) {
            run.error = "S3 upload failed: NoSuchBucket";
            run.errorCode = 400;
            end(run, "EGRESS_FAILED", "Failure");
            return;
        }
        try {
            run.media.begin();
            run.stored = run.media.bring();
            run.is("EGRESS_ACTIVE");
            run.mediaSince = run.updatedAt;
            tell("egress_updated", run);
        } catch (IOException e) {
            log.warn("the media of {} cannot be made", run.id, e);
            run.error = "cannot start: " + e.getMessage();
            run.errorCode = 500;
            end(run, "EGRESS_FAILED", "Failure");
        }
    }

    private void endAll(String room) {
        List<FakeRun> ending;
        synchronized (this) {
            ending = runs.values().stream()
                    .filter(run -> run.order.room().equals(room) && !run.isOver())
                    .toList();
        }
        ending.forEach(run -> stop(run, "Source closed"));
    }

    private synchronized void finish(FakeRun run, String status, String reason) {
        if (run.isOver() || run.isDead) {
            return;
        }
        try {
            run.stored = run.media.end();
            end(run, status, reason);
        } catch (IOException | MediaStoreUnavailable e) {
            log.warn("the media of {} cannot be brought", run.id, e);
            run.error = "S3 upload failed: " + e.getMessage();
            run.errorCode = 400;
            end(run, "EGRESS_FAILED", "Failure");
        }
    }

    private void end(FakeRun run, String status, String reason) {
        run.ended(status, reason);
        rooms.leave(run.order.room(), run.id);
        tell("egress_ended", run);
    }

    private void bringAll() {
        List<FakeRun> running;
        synchronized (this) {
            running = runs.values().stream()
                    .filter(run -> run.isActive() && !run.isDead)
                    .toList();
        }
        running.forEach(this::bring);
    }

    private synchronized void bring(FakeRun run) {
        try {
            if (run.isActive() && !run.isDead) {
                run.stored = run.media.bring();
            }
        } catch (IOException | MediaStoreUnavailable e) {
            log.warn("the media of {} cannot be brought yet", run.id, e);
        }
    }

    private void tell(String type, FakeRun run) {
        ObjectNode parts = ProtoJson.object();
        parts.set("egress_info", run.info());
        webhooks.send(type, parts);
    }

    private void later(Runnable work) {
        if (!threads.isShutdown()) {
            threads.execute(work);
        }
    }
}
