package dev.tapedeck.adapters.http;

import dev.tapedeck.application.access.AccessUseCases;
import dev.tapedeck.application.access.IdentifyCallerUseCase;
import dev.tapedeck.application.event.EventUseCases;
import dev.tapedeck.application.event.ReadEventsUseCase;
import dev.tapedeck.application.idempotency.IdempotencyUseCases;
import dev.tapedeck.application.operation.OperationUseCases;
import dev.tapedeck.application.playback.PlaybackUseCases;
import dev.tapedeck.application.provider.ProviderUseCases;
import dev.tapedeck.application.recording.RecordingUseCases;
import dev.tapedeck.application.recording.StartRecordingUseCase;
import dev.tapedeck.application.session.SessionUseCases;
import dev.tapedeck.application.track.MixSpeakersUseCase;
import dev.tapedeck.application.track.ReadWaveformUseCase;
import dev.tapedeck.application.track.TrackUseCases;
import dev.tapedeck.application.transcript.ReadTranscriptUseCase;
import dev.tapedeck.application.transcript.TranscriptStatus;
import dev.tapedeck.application.transcript.TranscriptUseCases;
import dev.tapedeck.application.transcript.UploadTranscriptUseCase;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.Caller;
import dev.tapedeck.domain.access.Scope;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.event.DomainEvent;
import dev.tapedeck.domain.event.EventLog;
import dev.tapedeck.domain.event.EventType;
import dev.tapedeck.domain.event.StoredEvent;
import dev.tapedeck.domain.id.CountingIds;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.idempotency.IdempotencyKeys;
import dev.tapedeck.domain.idempotency.InMemoryIdempotencyKeys;
import dev.tapedeck.domain.job.DeadJob;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.PendingJob;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.transcript.SearchHit;
import dev.tapedeck.domain.transcript.Speaker;
import dev.tapedeck.domain.transcript.TranscriptLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Use cases that keep everything in memory, for tests of routes. Two users and an operator have tokens. */
public final class FakeTapedeck {
    public static final String ALICE = "alice-token";
    public static final String BOB = "bob-token";
    public static final String OPERATOR = "operator-token";

    public final CountingIds ids = new CountingIds();
    public final SettableClock clock = new SettableClock();
    public final UserId alice = new UserId(ids.next());
    public final UserId bob = new UserId(ids.next());
    public final UserId operator = new UserId(ids.next());
    public final UserId localUser = new UserId(ids.next());
    public final FakeRecordings recordings = new FakeRecordings(clock);
    public final FakeSessions sessions = new FakeSessions(clock);
    public final FakeMeetings meetings = new FakeMeetings(ids, clock);
    public final FakeProviders providers = new FakeProviders();
    public final FakePlayback playback = new FakePlayback(clock);
    public final IdempotencyKeys keys = new InMemoryIdempotencyKeys();
    public final List<StoredEvent> events = new CopyOnWriteArrayList<>();
    public final Set<Runnable> followers = ConcurrentHashMap.newKeySet();
    public final List<PendingJob> jobs = new CopyOnWriteArrayList<>();
    public final List<DeadJob> deadJobs = new CopyOnWriteArrayList<>();
    public final List<ProviderEvent> providerEvents = new CopyOnWriteArrayList<>();
    public final List<TranscriptLine> transcript = new CopyOnWriteArrayList<>();
    public final List<Speaker> speakers = new CopyOnWriteArrayList<>();
    public final List<UploadTranscriptUseCase.Command> uploads = new CopyOnWriteArrayList<>();
    public volatile MixSpeakersUseCase.Result mix = new MixSpeakersUseCase.Result.Preparing();
    public volatile ReadWaveformUseCase.Result waveform = new ReadWaveformUseCase.Result.Preparing();
    public final List<SearchHit> hits = new CopyOnWriteArrayList<>();
    public final Map<String, Boolean> health = new ConcurrentHashMap<>(Map.of("database", true, "storage", true));
    /** Thrown by the start of a recording when there is one. */
    public volatile Optional<RuntimeException> fault = Optional.empty();

    /** What the next start answers, rather than starting. */
    public volatile Optional<StartRecordingUseCase.Result> startAnswer = Optional.empty();

    public HttpUseCases useCases() {
        return new HttpUseCases(
                new AccessUseCases(this::identify, caller -> actAs(caller)),
                new RecordingUseCases(
                        this::start,
                        recordings::stop,
                        recordings::pause,
                        recordings::resume,
                        recordings::find,
                        recordings::list,
                        recordings::update,
                        recordings::delete,
                        (actor, id) -> recordings.find(actor, id).map(found -> eventsOf(id))),
                new SessionUseCases(
                        sessions::create,
                        sessions::find,
                        sessions::list,
                        sessions::update,
                        sessions::end,
                        sessions::delete,
                        sessions::post,
                        sessions::consent,
                        sessions::participants),
                meetings.useCases(),
                new TranscriptUseCases(
                        (actor, id) -> recordings.find(actor, id).map(found -> transcript()),
                        (actor, words, limit) -> hits.stream().limit(limit).toList(),
                        this::upload,
                        this::rename),
                new TrackUseCases(
                        (actor, id, speakers) -> recordings
                                .find(actor, id)
                                .map(found -> mix(speakers))
                                .orElse(new MixSpeakersUseCase.Result.Missing()),
                        (actor, id) -> recordings
                                .find(actor, id)
                                .map(found -> waveform)
                                .orElse(new ReadWaveformUseCase.Result.Missing())),
                new PlaybackUseCases(
                        playback::grant,
                        (actor, id) ->
                                recordings.find(actor, id).map(playback::revoke).isPresent(),
                        playback::admit,
                        playback::playlist,
                        playback::hosted,
                        playback::locate,
                        playback::file),
                new EventUseCases(this::read, this::watch),
                new IdempotencyUseCases(
                        key -> keys.claim(key, ids.next(), clock.instant()), keys::answer, keys::release),
                new OperationUseCases(
                        limit -> jobs.stream().limit(limit).toList(),
                        limit -> deadJobs.stream().limit(limit).toList(),
                        id -> deadJobs.removeIf(job -> job.id().equals(id)),
                        (state, limit) -> providerEvents.stream().limit(limit).toList(),
                        () -> Map.copyOf(health)),
                new ProviderUseCases(providers::receive, providers::replay, providers::health));
    }

    /** Adds an event of a recording, and tells followers. */
    public void happen(Recording recording, EventType type) {
        long number = eventsOf(recording.id()).size() + 1L;
        events.add(new StoredEvent(
                events.size() + 1L,
                number,
                new DomainEvent(
                        recording.id(), recording.owner(), recording.links().session(), type, clock.instant())));
        followers.forEach(Runnable::run);
    }

    public DeadJob aDeadJob() {
        DeadJob job = new DeadJob(ids.next(), JobName.THUMBNAILS, "a recording", 6, "no picture", clock.instant());
        deadJobs.add(job);
        return job;
    }

    private ReadTranscriptUseCase.Result transcript() {
        return new ReadTranscriptUseCase.Result(TranscriptStatus.DONE, "A talk", null, speakers, transcript);
    }

    private boolean upload(UploadTranscriptUseCase.Command command) {
        return recordings.find(command.actor(), command.recording()).isPresent() && uploads.add(command);
    }

    private boolean rename(Actor actor, RecordingId recording, UUID speaker, String name) {
        boolean isKnown = speakers.removeIf(known -> known.id().equals(speaker))
                && recordings.find(actor, recording).isPresent();
        return isKnown && speakers.add(new Speaker(speaker, name, null));
    }

    private MixSpeakersUseCase.Result mix(Set<UUID> wanted) {
        return wanted.stream()
                .filter(id ->
                        speakers.stream().noneMatch(speaker -> speaker.id().equals(id)))
                .findFirst()
                .<MixSpeakersUseCase.Result>map(MixSpeakersUseCase.Result.UnknownSpeaker::new)
                .orElse(mix);
    }

    private StartRecordingUseCase.Result start(StartRecordingUseCase.Command command) {
        fault.ifPresent(thrown -> {
            throw thrown;
        });
        return startAnswer.orElseGet(() -> recordings.start(command));
    }

    private IdentifyCallerUseCase.Result identify(String token) {
        return switch (token) {
            case ALICE -> new IdentifyCallerUseCase.Result.Identified(Actor.of(alice));
            case BOB -> new IdentifyCallerUseCase.Result.Identified(Actor.of(bob));
            case OPERATOR -> new IdentifyCallerUseCase.Result.Identified(Actor.of(operator, Scope.ADMIN));
            case "expired-token" ->
                new IdentifyCallerUseCase.Result.Rejected("token_expired", "The token has expired.");
            default -> new IdentifyCallerUseCase.Result.Rejected("token_invalid", "The token is not known.");
        };
    }

    private Actor actAs(Caller caller) {
        return new Actor(localUser, caller.scopes());
    }

    private List<StoredEvent> eventsOf(RecordingId id) {
        return events.stream()
                .filter(stored -> stored.event().recording().equals(id))
                .toList();
    }

    private ReadEventsUseCase.Result read(ReadEventsUseCase.Command command) {
        if (command.after() < 0) {
            return new ReadEventsUseCase.Result(List.of(), events.size());
        }
        boolean all = command.recording() == null;
        List<StoredEvent> found = events.stream()
                .filter(stored -> command.actor().owns(stored.event().owner()))
                .filter(stored -> all || stored.event().recording().equals(command.recording()))
                .filter(stored -> (all ? stored.position() : stored.number()) > command.after())
                .limit(100)
                .toList();
        long next = found.isEmpty()
                ? command.after()
                : all
                        ? found.get(found.size() - 1).position()
                        : found.get(found.size() - 1).number();
        return new ReadEventsUseCase.Result(found, next);
    }

    private EventLog.Subscription watch(Runnable onNews) {
        followers.add(onNews);
        return () -> followers.remove(onNews);
    }

    /** An id that nothing has; a counted one may be that of a fixture, which counts from the same number. */
    public UUID unknownId() {
        return UUID.randomUUID();
    }
}
