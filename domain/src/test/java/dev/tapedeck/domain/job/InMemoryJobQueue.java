package dev.tapedeck.domain.job;

import dev.tapedeck.domain.id.CountingIds;
import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.id.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Jobs that run when the test says so, on the test's thread: {@link #runDue} those whose time has come, {@link #drain}
 * all of them, {@link #runRecurring} recurring work. Thread-safe.
 */
public final class InMemoryJobQueue implements JobQueue {
    private static final Duration FIRST_DELAY = Duration.ofSeconds(1);

    private static final int REASON_LENGTH_MAX = 500;

    private final InstantSource clock;
    private final CountingIds ids = new CountingIds();
    private final Map<JobName, JobHandler> handlers = new HashMap<>();
    private final Map<JobName, JobHandler> recurring = new HashMap<>();
    private final Map<JobKey, PendingJob> waiting = new LinkedHashMap<>();
    private final Set<JobKey> askedAgain = new HashSet<>();
    private final List<DeadJob> dead = new ArrayList<>();

    public InMemoryJobQueue() {
        this(new SettableClock());
    }

    public InMemoryJobQueue(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void handle(JobName name, JobHandler handler) {
        handlers.put(name, handler);
    }

    @Override
    public synchronized void repeat(JobName name, Duration every, JobHandler handler) {
        recurring.put(name, handler);
    }

    @Override
    public void start() {
        // Nothing runs by itself.
    }

    @Override
    public synchronized void schedule(JobKey work) {
        PendingJob job = new PendingJob(work.name(), work.subject(), clock.instant(), false, 0);
        PendingJob known = waiting.putIfAbsent(work, job);
        if (known != null && known.running()) {
            askedAgain.add(work);
        }
    }

    @Override
    public synchronized void triggerNow(JobName name) {
        schedule(name, "");
    }

    @Override
    public synchronized List<PendingJob> pending(int limit) {
        return waiting.values().stream()
                .sorted(Comparator.comparing(PendingJob::runAt))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<DeadJob> dead(int limit) {
        return dead.stream()
                .sorted(Comparator.comparing(DeadJob::failedAt)
                        .thenComparing(DeadJob::id)
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean isDead(JobKey job) {
        return !waiting.containsKey(job)
                && dead.stream().anyMatch(one -> job.equals(new JobKey(one.name(), one.subject())));
    }

    @Override
    public synchronized boolean retry(UUID deadJob) {
        Optional<DeadJob> found =
                dead.stream().filter(job -> job.id().equals(deadJob)).findFirst();
        found.ifPresent(job -> {
            dead.remove(job);
            schedule(job.name(), job.subject());
        });
        return found.isPresent();
    }

    @Override
    public void close() {
        // Nothing runs by itself.
    }

    /** Runs recurring work once, now. */
    public void runRecurring(JobName name) {
        handler(name).run("");
    }

    /** Runs every job whose time has come, also those that are scheduled meanwhile. */
    public void runDue() {
        runWhile(job -> !job.runAt().isAfter(clock.instant()));
    }

    /** Runs every job until none waits, without regard to time: each has succeeded or is dead then. */
    public void drain() {
        runWhile(job -> true);
    }

    private void runWhile(Predicate<PendingJob> ready) {
        for (Optional<PendingJob> job = acquire(ready); job.isPresent(); job = acquire(ready)) {
            run(job.get());
        }
    }

    private synchronized Optional<PendingJob> acquire(Predicate<PendingJob> ready) {
        Optional<PendingJob> next = waiting.values().stream()
                .filter(job -> !job.running())
                .filter(ready)
                .findFirst();
        next.ifPresent(job -> put(new PendingJob(job.name(), job.subject(), job.runAt(), true, job.failures())));
        return next;
    }

    private void run(PendingJob job) {
        try {
            handler(job.name()).run(job.subject());
            forget(job);
        } catch (RuntimeException e) {
            failed(job, e);
        }
    }

    private synchronized void failed(PendingJob job, RuntimeException failure) {
        JobKey work = new JobKey(job.name(), job.subject());
        if (recurring.containsKey(job.name()) || (isLast(job, failure) && askedAgain.contains(work))) {
            forget(job);
            return;
        }
        int failures = job.failures() + 1;
        Instant now = clock.instant();
        if (!isLast(job, failure)) {
            Instant again = now.plus(FIRST_DELAY.multipliedBy(1L << failures));
            put(new PendingJob(job.name(), job.subject(), again, false, failures));
            return;
        }
        String reason = Texts.storable(String.valueOf(failure.getMessage()), REASON_LENGTH_MAX);
        forget(job);
        dead.add(new DeadJob(ids.next(), job.name(), job.subject(), failures, reason, now));
    }

    private static boolean isLast(PendingJob job, RuntimeException failure) {
        return job.failures() + 1 >= ATTEMPTS_MAX || failure instanceof NonRetryableJobFailure;
    }

    private void put(PendingJob job) {
        waiting.put(new JobKey(job.name(), job.subject()), job);
    }

    private synchronized void forget(PendingJob job) {
        JobKey work = new JobKey(job.name(), job.subject());
        waiting.remove(work);
        if (askedAgain.remove(work)) {
            schedule(work);
        }
    }

    private synchronized JobHandler handler(JobName name) {
        JobHandler handler = recurring.getOrDefault(name, handlers.get(name));
        if (handler == null) {
            throw new IllegalStateException("nobody does " + name);
        }
        return handler;
    }
}
