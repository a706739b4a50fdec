package dev.tapedeck.application.recording.reconcile;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.kernel.Platforms;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.remote.RemoteCaptureEngine;
import dev.tapedeck.domain.capture.remote.RunLife;
import dev.tapedeck.domain.media.SegmentRepository;
import dev.tapedeck.domain.recording.Take;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks providers for a sign of life of runs whose segments stay away. */
final class SilentRuns {
    private static final Logger log = LoggerFactory.getLogger(SilentRuns.class);

    private final Platforms platforms;
    private final SegmentRepository segments;
    private final InstantSource clock;

    SilentRuns(Kernel kernel) {
        this.platforms = kernel.platforms();
        this.segments = kernel.port(SegmentRepository.class);
        this.clock = kernel.clock();
    }

    /**
     * A found sign is stored. Alive are also runs that are only listed while they live, and runs of a provider that does
     * not respond.
     */
    RunLife lifeOf(Take take) {
        return platforms
                .remoteEngine(take.provider())
                .filter(engine -> take.isRemote() && engine.listsDeadRuns())
                .map(engine -> lifeOf(engine, take))
                .orElse(RunLife.ALIVE);
    }

    private RunLife lifeOf(RemoteCaptureEngine engine, Take take) {
        try {
            RunLife life = engine.lifeOf(take);
            if (life == RunLife.ALIVE) {
                segments.alive(List.of(take.id()), clock.instant());
            }
            return life;
        } catch (ProviderUnavailable silent) {
            log.warn("take {} cannot be asked for a sign of life", take.id(), silent);
            return RunLife.ALIVE;
        }
    }
}
