package dev.tapedeck.application;

import dev.tapedeck.application.access.Access;
import dev.tapedeck.application.access.AccessFeature;
import dev.tapedeck.application.event.Events;
import dev.tapedeck.application.event.EventsFeature;
import dev.tapedeck.application.idempotency.IdempotencyFeature;
import dev.tapedeck.application.idempotency.IdempotentRequests;
import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.media.MediaFeature;
import dev.tapedeck.application.meeting.Meetings;
import dev.tapedeck.application.meeting.MeetingsFeature;
import dev.tapedeck.application.operation.Operations;
import dev.tapedeck.application.operation.OperationsFeature;
import dev.tapedeck.application.playback.Playback;
import dev.tapedeck.application.playback.PlaybackFeature;
import dev.tapedeck.application.provider.Providers;
import dev.tapedeck.application.provider.ProvidersFeature;
import dev.tapedeck.application.recording.RecordingFeature;
import dev.tapedeck.application.recording.Recordings;
import dev.tapedeck.application.recording.lifecycle.CaptureReports;
import dev.tapedeck.application.recording.lifecycle.LatelyCompleted;
import dev.tapedeck.application.session.Sessions;
import dev.tapedeck.application.session.SessionsFeature;
import dev.tapedeck.application.track.Tracks;
import dev.tapedeck.application.track.TracksFeature;
import dev.tapedeck.application.transcript.Transcripts;
import dev.tapedeck.application.transcript.TranscriptsFeature;
import dev.tapedeck.domain.capture.CaptureListener;
import dev.tapedeck.domain.capture.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole of Tapedeck as one object. A server wraps it in HTTP; another program embeds it and calls its ports:
 *
 * <pre>{@code
 * try (Tapedeck tapedeck = Tapedeck.builder()
 *         .storage(storage).media(store).platform(platform).mediaTool(tool)
 *         .build()) {
 *     tapedeck.start();
 *     tapedeck.recordings().start(command);
 * }
 * }</pre>
 *
 * Thread-safe. This object owns the platforms and the storage: {@link #close()} closes them in the right order, so that running takes keep their media and no thread is left.
 */
public final class Tapedeck implements Features, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Tapedeck.class);

    private final Kernel kernel;
    private final boolean worksOnJobs;
    private final Recordings recordings;
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
        this.kernel = from.kernel();
        this.worksOnJobs = from.worksOnJobs;
        this.recordings = RecordingFeature.install(kernel);
        this.sessions = SessionsFeature.install(kernel);
        this.meetings = MeetingsFeature.install(kernel);
        this.providers = ProvidersFeature.install(kernel);
        MediaFeature.install(kernel);
        this.tracks = TracksFeature.install(kernel);
        this.transcripts = TranscriptsFeature.install(kernel);
        this.playback = PlaybackFeature.install(kernel, from.playbackSecret);
        this.events = EventsFeature.install(kernel);
        this.operations = OperationsFeature.install(kernel);
        this.access = AccessFeature.install(kernel, from.accessTokens);
        this.idempotency = IdempotencyFeature.install(kernel);
    }

    public static TapedeckBuilder builder() {
        return new TapedeckBuilder();
    }

    /**
     * Opens the storage, lets the engines recover takes of a previous run, and starts the job workers. Called once,
     * before anything else.
     *
     * @throws dev.tapedeck.domain.id.RepositoryUnavailable when the database cannot be reached; may be retried
     */
    public void start() {
        kernel.storage().open(kernel.platforms().providers());
        CaptureListener listener = new CaptureReports(kernel);
        kernel.platforms().engines().forEach(engine -> engine.open(listener));
        new LatelyCompleted(kernel).repeat();
        if (worksOnJobs) {
            kernel.jobs().start();
        }
    }

    @Override
    public Recordings recordings() {
        return recordings;
    }

    @Override
    public Sessions sessions() {
        return sessions;
    }

    @Override
    public Providers providers() {
        return providers;
    }

    @Override
    public Meetings meetings() {
        return meetings;
    }

    @Override
    public Playback playback() {
        return playback;
    }

    @Override
    public Transcripts transcripts() {
        return transcripts;
    }

    @Override
    public Tracks tracks() {
        return tracks;
    }

    @Override
    public Events events() {
        return events;
    }

    @Override
    public Operations operations() {
        return operations;
    }

    @Override
    public Access access() {
        return access;
    }

    @Override
    public IdempotentRequests idempotency() {
        return idempotency;
    }

    /**
     * Ends the takes of this process and keeps their media, then stops the jobs, then closes the storage. Closing twice
     * is harmless.
     */
    @Override
    public synchronized void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        try {
            kernel.platforms().all().forEach(Tapedeck::closeSafely);
        } finally {
            closeStorage();
        }
    }

    private void closeStorage() {
        try {
            kernel.jobs().close();
        } finally {
            kernel.storage().close();
        }
    }

    /** Closes each platform, also when another one cannot be closed. */
    private static void closeSafely(Platform platform) {
        try {
            platform.close();
        } catch (RuntimeException broken) {
            log.error("the platform {} could not be closed", platform.provider(), broken);
        }
    }
}
