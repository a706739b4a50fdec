package dev.tapedeck.bootstrap.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Two recordings of a test pattern and one of a meeting, while a plan of faults comes true. */
final class FaultRun {
    private static final Duration RECORDED_FOR = Duration.ofSeconds(8);
    /** Of a cut segment, a part may be no whole picture. */
    private static final Duration TOLERANCE = Duration.ofMillis(1_500);

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final FaultEnvironment environment;
    private final FaultPlan plan;
    private final Violations violations;
    private final ApiClient api;
    private final Aftermath aftermath;
    private final String room = "room-" + UUID.randomUUID();

    /** A fault's begin or end. */
    private record Moment(Duration at, FaultPlan.Step step, boolean isBegin) {}

    FaultRun(FaultEnvironment environment, FaultPlan plan, Violations violations) {
        this.environment = environment;
        this.plan = plan;
        this.violations = violations;
        this.api = new ApiClient(
                environment.nodes().stream().map(ServerNode::address).toList(), environment.token());
        this.aftermath = new Aftermath(environment);
    }

    void execute() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool(DaemonThreads.named("fault-run"));
        try {
            String meeting = enteredMeeting();
            Future<?> faults = threads.submit(this::carryOut);
            List<Future<FaultRecording>> started = new ArrayList<>();
            started.add(threads.submit(() -> FaultRecording.ofTestPattern(api)));
            started.add(threads.submit(() -> FaultRecording.ofTestPattern(api)));
            started.add(threads.submit(() -> FaultRecording.ofMeeting(api, meeting, room)));
            List<FaultRecording> recordings = new ArrayList<>();
            for (Future<FaultRecording> one : started) {
                recordings.add(one.get());
            }
            lookWhile(recordings, faults);
            for (FaultRecording recording : recordings.subList(0, 2)) {
                recording.stop();
            }
            environment.liveKit().rooms().close(room);
            for (FaultRecording recording : recordings) {
                checkRecording(recording);
            }
            checkRest(recordings);
        } finally {
            threads.shutdownNow();
        }
    }

    private String enteredMeeting() throws IOException, InterruptedException {
        String body = "{\"room_name\":\"%s\",\"platform\":\"livekit\",\"reconnect_window_seconds\":3}".formatted(room);
        String meeting = api.post("/v1/meetings", body, room).path("id").asText();
        environment.liveKit().rooms().join(room, "ann", "Ann");
        return meeting;
    }

    private Object carryOut() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        List<Moment> moments = plan.steps().stream()
                .flatMap(step -> Stream.of(
                        new Moment(step.begin(), step, true),
                        new Moment(step.begin().plus(step.lasts()), step, false)))
                .sorted(Comparator.comparing(Moment::at))
                .toList();
        for (Moment moment : moments) {
            TimeUnit.NANOSECONDS.sleep(begin + moment.at().toNanos() - System.nanoTime());
            ServerNode node = environment.nodes().get(moment.step().node());
            if (moment.isBegin()) {
                moment.step().fault().begin(environment, node);
            } else {
                moment.step().fault().end(environment, node);
            }
        }
        return plan;
    }

    /** Until everything works again, and for as long as something is to be recorded. */
    private static void lookWhile(List<FaultRecording> recordings, Future<?> faults) throws Exception {
        long begin = System.nanoTime();
        while (!faults.isDone() || System.nanoTime() - begin < RECORDED_FOR.toNanos()) {
            for (FaultRecording recording : recordings) {
                recording.look();
            }
            TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
        }
        faults.get();
    }

    private void checkRecording(FaultRecording recording) throws Exception {
        JsonNode ended;
        try {
            ended = recording.awaitTerminal();
            violations.check(Invariant.TERMINAL, true, "");
        } catch (TimeoutException e) {
            violations.check(Invariant.TERMINAL, false, String.valueOf(e.getMessage()));
            return;
        }
        checkMedia(recording, ended);
        if (plan.keepsCapturing()) {
            violations.check(Invariant.WHOLE, isWhole(ended), ended.toString());
        }
    }

    private void checkMedia(FaultRecording recording, JsonNode ended) throws Exception {
        Set<String> missing = aftermath.segmentsInBucket(recording.id());
        int stored = missing.size();
        if (isFailed(ended)) {
            violations.check(Invariant.NOTHING_LOST, stored == 0, stored + " segments of " + ended);
            return;
        }
        String playlist =
                api.resolve("/").resolve(ended.path("playbackUrl").asText()).toString();
        Set<String> playing = aftermath.segmentsOf(playlist);
        missing.removeAll(playing);
        violations.check(
                Invariant.NOTHING_LOST,
                missing.isEmpty() && playing.size() >= recording.segmentsSeen(),
                missing + " of " + stored + " segments are missing, " + recording.segmentsSeen() + " were seen: "
                        + ended);
        Duration decoded = aftermath.decoded(playlist);
        violations.check(
                Invariant.PLAYABLE,
                decoded.plus(TOLERANCE).toMillis() >= ended.path("durationMs").asLong(),
                decoded + " of " + ended);
    }

    private static boolean isFailed(JsonNode recording) {
        return recording.path("status").asText().equals("failed");
    }

    private static boolean isWhole(JsonNode recording) {
        return !isFailed(recording)
                && !recording.path("partial").asBoolean()
                && recording.path("missingMs").asLong() == 0;
    }

    private void checkRest(List<FaultRecording> recordings) throws Exception {
        for (FaultRecording recording : recordings.subList(0, 2)) {
            int count = aftermath.recordingsTitled(recording.title());
            violations.check(Invariant.ONE_EACH, count == 1, count + " of " + recording.title());
        }
        Set<String> unknown = aftermath.unknownInBucket();
        String captures = aftermath.capturesLeft();
        violations.check(Invariant.NO_ORPHAN, unknown.isEmpty() && captures.isEmpty(), unknown + " " + captures);
        String stuck = aftermath.stuckJobs();
        violations.check(Invariant.NO_STUCK_JOB, stuck.isEmpty(), stuck);
    }
}
