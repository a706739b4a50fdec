package dev.tapedeck.application.recording.start;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle.Applied;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.next.NextSteps;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeAdded;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds takes to open recordings. A take is started unless its kind and subject are already being recorded. Thread-safe.
 */
public final class TakeAdder {
    private static final Logger log = LoggerFactory.getLogger(TakeAdder.class);

    private final Kernel kernel;
    private final RecordingRepository recordings;
    private final RecordingLifecycle lifecycle;
    private final TakeStarter starter;
    private final NewTakes newTakes;
    private final JobQueue jobs;
    private final InstantSource clock;

    /** For the system. */
    public TakeAdder(Kernel kernel) {
        this(kernel, new RecordingLifecycle(kernel));
    }

    private TakeAdder(Kernel kernel, RecordingLifecycle lifecycle) {
        this.kernel = kernel;
        this.recordings = kernel.port(RecordingRepository.class);
        this.lifecycle = lifecycle;
        this.starter = new TakeStarter(kernel);
        this.newTakes = new NewTakes(kernel);
        this.jobs = kernel.jobs();
        this.clock = kernel.clock();
    }

    /** The same for a user, who adds to recordings that it may change. */
    TakeAdder as(Actor actor) {
        return new TakeAdder(kernel, lifecycle.as(actor));
    }

    /** @return the recording as it is now */
    public Recording addAll(Recording open, List<Take> takes) {
        Recording current = open;
        for (Take take : takes) {
            Applied added = apply(current, take);
            current = added.recording()
                    .recorderOf(take)
                    .map(inForce -> begin(added, take, inForce))
                    .orElse(added.recording());
        }
        return current;
    }

    /** Adds the take of a track. */
    public void addTrack(CaptureEngine engine, Recording open, String track) {
        addAll(open, List.of(newTakes.of(engine, TakeKind.TRACKS, track)));
    }

    /** Empty when the recording accepts no more takes, or another recording's take has this id. */
    Optional<TakeStart> add(Recording open, Take take) {
        try {
            Applied added = apply(open, take);
            return added.recording()
                    .recorderOf(take)
                    .map(inForce -> new TakeStart.InForce(begin(added, take, inForce), inForce, added.isChanged()));
        } catch (IllegalStateException refused) {
            if (isElsewhere(open, take)) {
                log.info("another recording has a take with id {}", take.id());
                return Optional.empty();
            }
            throw refused;
        }
    }

    private boolean isElsewhere(Recording open, Take take) {
        return recordings
                .findByTake(take.id())
                .filter(holder -> !holder.id().equals(open.id()))
                .isPresent();
    }

    private Applied apply(Recording open, Take take) {
        return lifecycle.applyAll(
                open, recording -> List.of(new TakeAdded(take, clock.instant())), UnaryOperator.identity());
    }

    /** Includes a take that waited for any track and has just got this one. */
    private Recording begin(Applied added, Take wanted, Take inForce) {
        boolean isToBegin = inForce.id().equals(wanted.id()) || inForce.isWaiting();
        if (isToBegin && inForce.isRemote() && !added.isChanged()) {
            jobs.schedule(NextSteps.afterRequest(inForce));
        }
        return isToBegin ? starter.startHere(added.recording(), List.of(inForce)) : added.recording();
    }
}
