package dev.tapedeck.adapters.video.livekit.egress;

import dev.tapedeck.domain.capture.remote.ObservedRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Converts a listing into observed runs. Thread-safe. */
public final class EgressPoll {
    private static final Logger log = LoggerFactory.getLogger(EgressPoll.class);
    /** LiveKit forgets an ended egress after 24 hours; the warning must come early enough to act. */
    private static final Duration ALARM_AFTER = Duration.ofHours(20);

    private static final Comparator<EgressRun> NEWEST_FIRST = Comparator.<EgressRun, Instant>comparing(
                    run -> Objects.requireNonNullElse(run.requestedAt(), Instant.EPOCH))
            .reversed();

    /** Settled runs are cached, as the check may cost a query and a settled run stays settled. */
    private final Set<String> settled = Remembered.ids();

    private final Set<String> alarmed = Remembered.ids();
    private final Consumer<EgressRun> alarm;

    public EgressPoll() {
        this(run -> log.error("take {} is not settled, and LiveKit forgets its egress {} soon", run.take(), run.id()));
    }

    /** @param alarm called once for each unsettled run that LiveKit forgets soon */
    EgressPoll(Consumer<EgressRun> alarm) {
        this.alarm = alarm;
    }

    /** The open runs, and the ended ones that are not settled; newest first, one for each take. */
    public List<ObservedRun> observedRuns(List<EgressRun> listed, Predicate<String> isSettled, Instant now) {
        List<EgressRun> wanted = onePerTake(listed).stream()
                .filter(run -> !run.isOver() || !isSettled(run.id(), isSettled))
                .sorted(NEWEST_FIRST)
                .toList();
        wanted.forEach(run -> alarm(run, now));
        return wanted.stream().flatMap(run -> observed(run, now).stream()).toList();
    }

    private static Collection<EgressRun> onePerTake(List<EgressRun> listed) {
        Function<EgressRun, Object> owner = run -> run.take() == null ? run.id() : run.take();
        return listed.stream()
                .collect(Collectors.toMap(
                        owner, Function.identity(), BinaryOperator.minBy(EgressRun.BY_WORTH), LinkedHashMap::new))
                .values();
    }

    private boolean isSettled(String job, Predicate<String> asked) {
        boolean isSettled = settled.contains(job) || asked.test(job);
        if (isSettled) {
            settled.add(job);
        }
        return isSettled;
    }

    private void alarm(EgressRun run, Instant now) {
        Instant ended = run.endedAt();
        boolean isOurs = run.take() != null && run.isOver();
        if (isOurs && ended != null && ended.plus(ALARM_AFTER).isBefore(now) && alarmed.add(run.id())) {
            alarm.accept(run);
        }
    }

    private static Optional<ObservedRun> observed(EgressRun run, Instant now) {
        Optional<ObservedRun> observed = EgressReports.observed(run, run.room(), now);
        if (observed.isEmpty()) {
            log.warn("egress {} has an unknown status; it is left out", run.id());
        }
        return observed;
    }
}
