package dev.tapedeck.bootstrap.doctor;

import dev.tapedeck.adapters.persistence.media.S3MediaStore;
import dev.tapedeck.adapters.video.PlatformContext;
import dev.tapedeck.application.TimeOrderedIds;
import dev.tapedeck.bootstrap.config.TapedeckConfig;
import dev.tapedeck.bootstrap.process.Resources;
import dev.tapedeck.bootstrap.wiring.ConfigMapping;
import dev.tapedeck.bootstrap.wiring.Providers;
import dev.tapedeck.bootstrap.wiring.ServiceCheck;
import dev.tapedeck.domain.media.store.PresignRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** Tries a configuration against the real services, one after the other, and reports each finding at once. */
public final class Doctor {
    private static final Duration PROBE_VALID_FOR = Duration.ofMinutes(1);

    private final TapedeckConfig config;
    private final InstantSource clock;

    public Doctor(TapedeckConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    /** @return whether a server would work */
    public boolean examine(Consumer<Finding> each) {
        Resources resources = new Resources();
        try (S3MediaStore store = new S3MediaStore(ConfigMapping.s3(config.storage()), clock)) {
            List<Check> checks = List.of(
                    new DatabaseCheck(config.database(), clock),
                    new StoreCheck(store, key -> store.presign(PresignRequest.of(key, PROBE_VALID_FOR))),
                    new CallerCheck(config.access()),
                    new ProgramCheck(config.capture().ffmpeg(), config.capture().ffprobe()),
                    new SpoolCheck(
                            config.capture().spoolFolder(), config.capture().spoolSizeBytesMax()),
                    new ServicesCheck(services(store, resources)));
            return checks.stream().map(check -> reported(check, each)).reduce(true, Boolean::logicalAnd);
        } finally {
            resources.close();
        }
    }

    private List<ServiceCheck> services(S3MediaStore store, Resources resources) {
        PlatformContext context = PlatformContext.of(clock, new TimeOrderedIds(clock), store)
                .withBuckets(Providers.buckets(config.storage(), clock, resources));
        Providers providers = new Providers(config.providers(), config.storage(), config.capture(), false, context);
        providers
                .platforms()
                .forEach(platform -> resources.add(platform.provider().name(), platform));
        return providers.checks();
    }

    private static boolean reported(Check check, Consumer<Finding> each) {
        List<Finding> findings = check.findings();
        findings.forEach(each);
        return findings.stream().noneMatch(finding -> finding.verdict() == Finding.Verdict.FAIL);
    }
}
