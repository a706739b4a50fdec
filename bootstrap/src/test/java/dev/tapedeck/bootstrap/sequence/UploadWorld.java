package dev.tapedeck.bootstrap.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.adapters.video.PlatformContext;
import dev.tapedeck.adapters.video.kinescope.Kinescope;
import dev.tapedeck.adapters.video.kinescope.KinescopeConfig;
import dev.tapedeck.adapters.video.kinescope.WebhookPassword;
import dev.tapedeck.adapters.video.kinescope.fake.FakeKinescopeServer;
import dev.tapedeck.adapters.video.source.SourceRules;
import dev.tapedeck.application.Tapedeck;
import dev.tapedeck.application.recording.Recordings;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.Caller;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.CountingIds;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.media.store.InMemoryMediaStore;
import dev.tapedeck.domain.media.store.MediaStoreUnavailable;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.details.Metadata;
import dev.tapedeck.domain.storage.InMemoryStorage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The real application with the real adapter of Kinescope, on storage in memory and time that moves by hand. */
final class UploadWorld implements AutoCloseable {
    static final String TOKEN = "token";
    static final String PARENT = "project";

    private static final WebhookPassword PASSWORD = new WebhookPassword("tapedeck", "a-long-and-random-password");
    private static final Duration TICK = Duration.ofSeconds(5);
    private static final Duration POLLED_EVERY = Duration.ofSeconds(15);

    final FakeKinescopeServer kinescope;

    private final SettableClock clock;
    private final InMemoryStorage storage;
    private final Tapedeck tapedeck;
    private final RecordingId id;
    private final UserId owner;
    private Instant nextPoll;

    UploadWorld(FakeKinescopeServer kinescope, SettableClock clock) {
        this.kinescope = kinescope;
        this.clock = clock;
        this.nextPoll = clock.instant();
        this.storage = new InMemoryStorage(clock);
        KinescopeConfig config = KinescopeConfig.of(TOKEN, PARENT, new SourceRules(null, false, true))
                .at(kinescope.address(), kinescope.address())
                .withWebhook(PASSWORD);
        CountingIds ids = new CountingIds();
        InMemoryMediaStore store = new InMemoryMediaStore();
        this.tapedeck = Tapedeck.builder()
                .storage(storage)
                .media(store)
                .platform(Kinescope.of(config, PlatformContext.of(clock, ids, store)))
                .ids(ids)
                .clock(clock)
                .build();
        tapedeck.start();
        this.owner = storage.users().idOf(new Caller("alice", null, null, Set.of()));
        this.id = new RecordingId(ids.next());
    }

    void start() {
        tapedeck.recordings()
                .start(new Recordings.Start(
                        owner,
                        id,
                        null,
                        new SourceUrl("https://127.0.0.1/holiday.mp4"),
                        ProviderKind.KINESCOPE,
                        "A holiday",
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        Metadata.NONE,
                        null))
                .orElseThrow();
        storage.jobs().runDue();
    }

    void stop() {
        tapedeck.recordings().stop(Actor.of(owner), id);
        storage.jobs().runDue();
    }

    void delete() {
        tapedeck.recordings().delete(Actor.of(owner), id);
        storage.jobs().runDue();
    }

    /** What Kinescope says arrives, and is taken in whatever it is. */
    void hear(String body) {
        Optional<Refusal> refusal = tapedeck.providers()
                .receive(
                        ProviderKind.KINESCOPE,
                        name -> name.equals(WebhookPassword.HEADER) ? PASSWORD.header() : null,
                        body.getBytes(StandardCharsets.UTF_8));
        assertThat(refusal).isEmpty();
        storage.jobs().runDue();
    }

    /** Time passes, with all that is done in it. */
    void pass(Duration time) {
        Instant until = clock.instant().plus(time);
        while (clock.instant().isBefore(until)) {
            Instant now = clock.advance(TICK);
            storage.jobs().runRecurring(JobName.RECONCILE);
            if (!now.isBefore(nextPoll)) {
                nextPoll = now.plus(POLLED_EVERY);
                storage.jobs().runRecurring(JobName.POLL);
            }
            storage.jobs().runRecurring(JobName.RETRY_EVENTS);
            storage.jobs().runDue();
        }
    }

    /** Gives away what is deleted, as a job does every minute. Says whether nothing is left to be tried again. */
    boolean purge() {
        try {
            storage.jobs().runRecurring(JobName.PURGE);
            return true;
        } catch (MediaStoreUnavailable left) {
            return false;
        }
    }

    Recording recording() {
        return storage.recordings().find(id).orElseThrow();
    }

    boolean isForgotten() {
        return storage.recordings().find(id).isEmpty();
    }

    @Override
    public void close() {
        tapedeck.close();
        kinescope.videos().forEach(video -> kinescope.remove(video.id()));
    }
}
