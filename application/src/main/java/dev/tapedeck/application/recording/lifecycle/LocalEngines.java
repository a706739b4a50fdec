package dev.tapedeck.application.recording.lifecycle;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.kernel.Platforms;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engines that capture in this process. Thread-safe. */
final class LocalEngines {
    private static final Logger log = LoggerFactory.getLogger(LocalEngines.class);

    private final Platforms platforms;

    LocalEngines(Kernel kernel) {
        this.platforms = kernel.platforms();
    }

    /** Stops the takes of a recording that must not go on. Repeated calls are harmless. */
    void stopUnwanted(Recording recording) {
        recording.takesToStop().stream().filter(take -> !take.isRemote()).forEach(this::stop);
    }

    /** The reconciler repeats the stop when an engine does not respond. */
    void stop(Take take) {
        try {
            platforms.engine(take).ifPresent(engine -> engine.stop(take));
        } catch (ProviderUnavailable silent) {
            log.warn("take {} cannot be stopped yet", take.id(), silent);
        }
    }
}
