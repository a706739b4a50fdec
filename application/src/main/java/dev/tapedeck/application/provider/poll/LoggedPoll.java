package dev.tapedeck.application.provider.poll;

import dev.tapedeck.application.kernel.Isolated;
import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.remote.RemoteCaptureEngine;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.provider.ProviderHealthLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls one provider, and logs how that went as its health. A failure stays with the provider that it is of. */
final class LoggedPoll {
    private static final Logger log = LoggerFactory.getLogger(LoggedPoll.class);

    private final Kernel kernel;
    private final ProviderPoll poll;
    private final MissedTracks missed;

    LoggedPoll(Kernel kernel) {
        this.kernel = kernel;
        this.poll = new ProviderPoll(kernel);
        this.missed = new MissedTracks(kernel);
    }

    void poll(RemoteCaptureEngine engine, OpenJobs open) {
        Isolated.run(() -> pollOnce(engine, open), failure -> {
            log.error("the runs of {} cannot be handled", engine.provider(), failure);
            polled(engine, "its response could not be used");
        });
    }

    private void pollOnce(RemoteCaptureEngine engine, OpenJobs open) {
        try {
            poll.poll(engine, open.at(engine.provider()));
            missed.startMissed(engine);
            polled(engine, null);
        } catch (ProviderUnavailable unavailable) {
            log.warn("{} cannot be polled now", engine.provider(), unavailable);
            polled(engine, unavailable.getMessage());
        } catch (RepositoryUnavailable away) {
            // No fault of the provider, whose health stays as it was.
            log.warn("what {} responded cannot be saved now", engine.provider(), away);
        }
    }

    private void polled(RemoteCaptureEngine engine, @Nullable String error) {
        kernel.port(ProviderHealthLog.class).polled(engine.provider(), error, kernel.now());
    }
}
