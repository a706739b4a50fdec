package dev.tapedeck.application.provider.poll;

import dev.tapedeck.application.kernel.Platforms;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.RemoteCaptureEngine;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.provider.ProviderHealth;
import dev.tapedeck.domain.provider.ProviderHealthLog;
import dev.tapedeck.domain.provider.ProviderKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks every platform for all its runs: often while takes are open there, seldom otherwise. A platform that cannot be
 * asked keeps none of the others from being asked.
 */
public final class PollProviders implements JobHandler {
    /** How often the job looks whether a platform is due, and so how often a busy one is asked. */
    public static final Duration WHILE_OPEN = Duration.ofSeconds(15);
    /** How often an idle one is asked. */
    public static final Duration WHILE_IDLE = Duration.ofMinutes(3);

    private static final Logger log = LoggerFactory.getLogger(PollProviders.class);

    private final Platforms engines;
    private final UnfinishedRecordings recordings;
    private final ProviderPoll survey;
    private final MissedTracks missed;
    private final ProviderHealthLog health;
    private final WebhookRegistrations webhooks;
    private final InstantSource clock;

    public PollProviders(
            Platforms engines,
            UnfinishedRecordings recordings,
            ProviderPoll survey,
            MissedTracks missed,
            ProviderHealthLog health,
            WebhookRegistrations webhooks,
            InstantSource clock) {
        this.engines = engines;
        this.recordings = recordings;
        this.survey = survey;
        this.missed = missed;
        this.health = health;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    @Override
    public void run(String subject) {
        webhooks.look();
        List<RemoteCaptureEngine> platforms = engines.remoteEngines();
        if (platforms.isEmpty()) {
            return;
        }
        Map<ProviderKind, Set<String>> busy = jobsOfOpenTakes();
        platforms.stream()
                .filter(engine -> busy.containsKey(engine.provider()) || isIdleLongEnough(engine.provider()))
                .forEach(engine -> surveySafely(engine, busy.getOrDefault(engine.provider(), Set.of())));
    }

    private boolean isIdleLongEnough(ProviderKind provider) {
        return health.all().stream()
                .filter(known -> known.provider().equals(provider))
                .map(ProviderHealth::lastPollAt)
                .filter(Objects::nonNull)
                .noneMatch(last -> last.plus(WHILE_IDLE).isAfter(clock.instant()));
    }

    /** A take whose job is not known makes its platform busy, too. */
    private Map<ProviderKind, Set<String>> jobsOfOpenTakes() {
        Map<ProviderKind, Set<String>> busy = new TreeMap<>();
        recordings.forEach(recording -> recording.takes().stream()
                .filter(take -> take.state().isOpen())
                .forEach(take -> {
                    Set<String> jobs = busy.computeIfAbsent(take.provider(), fresh -> new HashSet<>());
                    Optional.ofNullable(take.jobId()).ifPresent(jobs::add);
                }));
        return busy;
    }

    private void surveySafely(RemoteCaptureEngine engine, Set<String> awaited) {
        try {
            survey.take(engine, awaited);
            missed.take(engine);
            polled(engine, null);
        } catch (RepositoryUnavailable away) {
            throw away;
        } catch (ProviderUnavailable silent) {
            log.warn("{} cannot be asked for its runs now", engine.provider(), silent);
            polled(engine, silent.getMessage());
        } catch (RuntimeException broken) {
            log.error("the runs of {} cannot be taken in", engine.provider(), broken);
            polled(engine, "its answer could not be used");
        }
    }

    private void polled(RemoteCaptureEngine engine, @Nullable String error) {
        Instant now = clock.instant();
        health.polled(engine.provider(), error, now);
    }
}
