package dev.tapedeck.application;

import dev.tapedeck.application.access.Access;
import dev.tapedeck.application.access.AccessFeature;
import dev.tapedeck.application.event.Events;
import dev.tapedeck.application.event.EventsFeature;
import dev.tapedeck.application.idempotency.IdempotencyFeature;
import dev.tapedeck.application.idempotency.IdempotentRequests;
import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.kernel.Platforms;
import dev.tapedeck.application.kernel.TokenCache;
import dev.tapedeck.application.kernel.Tools;
import dev.tapedeck.application.media.MediaFeature;
import dev.tapedeck.application.meeting.Meetings;
import dev.tapedeck.application.meeting.MeetingsFeature;
import dev.tapedeck.application.operation.Operations;
import dev.tapedeck.application.operation.OperationsFeature;
import dev.tapedeck.application.playback.Playback;
import dev.tapedeck.application.playback.PlaybackFeature;
import dev.tapedeck.application.provider.Providers;
import dev.tapedeck.application.provider.ProvidersFeature;
import dev.tapedeck.application.recording.CaptureEngines;
import dev.tapedeck.application.recording.PlatformRooms;
import dev.tapedeck.application.recording.RecordingServices;
import dev.tapedeck.application.recording.RecordingUseCases;
import dev.tapedeck.application.recording.deletion.RecordingDeletion;
import dev.tapedeck.application.session.RefusedMedia;
import dev.tapedeck.application.session.Sessions;
import dev.tapedeck.application.session.SessionsFeature;
import dev.tapedeck.application.session.room.SessionPresence;
import dev.tapedeck.application.session.room.SessionRecorder;
import dev.tapedeck.application.track.Tracks;
import dev.tapedeck.application.track.TracksFeature;
import dev.tapedeck.application.transcript.Transcripts;
import dev.tapedeck.application.transcript.TranscriptsFeature;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.capture.CaptureListener;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.media.MediaStore;
import dev.tapedeck.domain.session.ConsentRepository;
import dev.tapedeck.domain.storage.Storage;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole of Tapedeck as one object. A server wraps it in HTTP; another program embeds it and calls the use cases
 * itself:
 *
 * <pre>{@code
 * try (Tapedeck tapedeck = Tapedeck.builder()
 *         .storage(storage).media(store).engine(engine).mediaTool(tool)
 *         .build()) {
 *     tapedeck.start();
 *     tapedeck.recordings().start().start(command);
 * }
 * }</pre>
 *
 * Thread-safe. What the builder was given belongs to this object from then on: {@link #close()} closes engines and
 * storage in the right order, so that running takes are kept and no thread stays behind.
 */
public final class Tapedeck implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Tapedeck.class);

    private final Storage storage;
    private final CaptureEngines engines;
    private final RecordingServices services;
    private final boolean worksOnJobs;
    private final RecordingUseCases recordings;
    private final Sessions sessions;
    private final Meetings meetings;
    private final Providers providers;
    private final Playback playback;
    private final Transcripts transcripts;
    private final Tracks tracks;
    private final Events events;
    private final Operations operations;
    private final Access access;
    private final IdempotentRequests idempotency;
    private boolean isClosed;

    Tapedeck(TapedeckBuilder from) {
        InstantSource clock = from.clock;
        IdSource ids = from.ids == null ? new TimeOrderedIds(clock) : from.ids;
        MediaStore store = from.requireStore();
        this.storage = from.requireStorage();
        this.engines = new CaptureEngines(from.engines);
        this.worksOnJobs = from.worksOnJobs;
        boolean hasMediaTool = from.mediaTool != null;
        boolean transcribes = hasMediaTool && from.transcriber != null && from.transcriber.isAvailable();
        PlatformRooms platforms = new PlatformRooms(from.rooms);
        this.services = new RecordingServices(
                storage, store, engines, platforms, hasMediaTool, transcribes, from.telemetry, ids, clock);
        TokenCache admissions = new TokenCache(clock);
        Kernel kernel = new Kernel(
                storage,
                store,
                new Platforms(from.platforms()),
                new Tools(from.mediaTool, from.transcriber),
                from.settings,
                from.telemetry,
                admissions,
                ids,
                clock);
        RecordingDeletion deletion = services.deletion(admissions);
        this.recordings = services.useCases(deletion, from.settings);
        this.sessions = SessionsFeature.install(kernel, services, deletion);
        SessionRecorder recorder = new SessionRecorder(kernel, services, deletion);
        SessionPresence presence = new SessionPresence(kernel, recorder, services.eachTrack());
        this.meetings = MeetingsFeature.install(kernel, services);
        MediaFeature.install(kernel, services.signals());
        this.tracks = TracksFeature.install(kernel, services.signals());
        RefusedMedia afterSettled =
                new RefusedMedia(storage.port(ConsentRepository.class), deletion, TracksFeature.afterSettled(kernel));
        this.providers = ProvidersFeature.install(kernel, services, presence, afterSettled);
        this.playback = PlaybackFeature.install(kernel, from.playbackSecret);
        this.transcripts = TranscriptsFeature.install(kernel);
        this.events = EventsFeature.install(kernel);
        this.operations = OperationsFeature.install(kernel);
        this.access = AccessFeature.install(kernel, from.accessTokens);
        this.idempotency = IdempotencyFeature.install(kernel);
    }

    public static TapedeckBuilder builder() {
        return new TapedeckBuilder();
    }

    /**
     * Opens the storage, lets the engines pick up what an earlier life left behind, and begins to work on jobs. Called
     * once, before anything else.
     *
     * @throws dev.tapedeck.domain.id.RepositoryUnavailable when the database cannot be reached; may be tried again
     */
    public void start() {
        storage.open(engines.all().stream().map(CaptureEngine::provider).toList());
        CaptureListener listener = services.listener();
        engines.all().forEach(engine -> engine.open(listener));
        services.resume();
        if (worksOnJobs) {
            storage.port(JobQueue.class).start();
        }
    }

    public RecordingUseCases recordings() {
        return recordings;
    }

    public Sessions sessions() {
        return sessions;
    }

    public Providers providers() {
        return providers;
    }

    public Meetings meetings() {
        return meetings;
    }

    public Playback playback() {
        return playback;
    }

    public Transcripts transcripts() {
        return transcripts;
    }

    public Tracks tracks() {
        return tracks;
    }

    public Events events() {
        return events;
    }

    public Operations operations() {
        return operations;
    }

    public Access access() {
        return access;
    }

    public IdempotentRequests idempotency() {
        return idempotency;
    }

    /** Ends what is captured here, keeping it, then the jobs, then the storage. Closing twice is harmless. */
    @Override
    public synchronized void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        try {
            engines.all().forEach(Tapedeck::closeSafely);
        } finally {
            closeStorage();
        }
    }

    private void closeStorage() {
        try {
            storage.port(JobQueue.class).close();
        } finally {
            storage.close();
        }
    }

    /** An engine that cannot be closed must not keep the others, or the storage, open. */
    private static void closeSafely(CaptureEngine engine) {
        try {
            engine.close();
        } catch (RuntimeException broken) {
            log.error("the engine of {} could not be closed", engine.provider(), broken);
        }
    }
}
