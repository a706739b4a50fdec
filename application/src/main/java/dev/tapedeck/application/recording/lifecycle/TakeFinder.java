package dev.tapedeck.application.recording.lifecycle;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.kernel.Platforms;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.capture.StartResponse;
import dev.tapedeck.domain.capture.remote.ObservedRun;
import dev.tapedeck.domain.capture.remote.RemoteCaptureEngine;
import dev.tapedeck.domain.provider.ProviderRuns;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import java.util.Optional;
import java.util.Set;

/** Polls engines about single takes. Thread-safe. */
public final class TakeFinder {
    private final Platforms platforms;
    private final ProviderRuns runs;

    public TakeFinder(Kernel kernel) {
        this.platforms = kernel.platforms();
        this.runs = kernel.port(ProviderRuns.class);
    }

    /**
     * The state of a take at its engine; empty when the engine is not configured any more.
     *
     * @throws dev.tapedeck.domain.capture.ProviderUnavailable when the provider does not respond
     */
    public Optional<EngineReport> find(Recording recording, Take take) {
        return platforms.engine(take).map(engine -> find(engine, recording, take));
    }

    private EngineReport find(CaptureEngine engine, Recording recording, Take take) {
        return engine instanceof RemoteCaptureEngine remote
                ? remote.find(take, run -> isOther(recording, take, run))
                : engine.find(take);
    }

    private boolean isOther(Recording recording, Take take, ObservedRun run) {
        String job = run.report().jobId();
        return recording.takes().stream()
                        .filter(other -> !other.id().equals(take.id()))
                        .anyMatch(other -> job.equals(other.jobId()) || (run.kind() == null && isLikelier(other, take)))
                || !runs.settled(take.provider(), Set.of(job)).isEmpty();
    }

    /** Of two takes that await their run, the one that is not reported to have failed has it. */
    private static boolean isLikelier(Take other, Take take) {
        return take.reported() != null
                && other.reported() == null
                && other.provider().equals(take.provider())
                && other.state().isCapturing()
                && StartResponse.isProvisional(other);
    }
}
