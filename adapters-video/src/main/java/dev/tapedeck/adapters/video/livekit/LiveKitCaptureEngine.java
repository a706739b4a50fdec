package dev.tapedeck.adapters.video.livekit;

import dev.tapedeck.adapters.video.livekit.egress.EgressCalls;
import dev.tapedeck.adapters.video.livekit.egress.EgressFiles;
import dev.tapedeck.adapters.video.livekit.egress.EgressLife;
import dev.tapedeck.adapters.video.livekit.egress.EgressPoll;
import dev.tapedeck.adapters.video.livekit.egress.EgressReports;
import dev.tapedeck.adapters.video.livekit.egress.EgressRun;
import dev.tapedeck.adapters.video.livekit.egress.EgressStarter;
import dev.tapedeck.adapters.video.livekit.egress.StartAttempts;
import dev.tapedeck.adapters.video.livekit.room.RoomCalls;
import dev.tapedeck.adapters.video.livekit.twirp.TwirpBounds;
import dev.tapedeck.adapters.video.livekit.twirp.TwirpClient;
import dev.tapedeck.adapters.video.livekit.twirp.TwirpFailure;
import dev.tapedeck.domain.capture.CaptureListener;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.EngineAbilities;
import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.StartResponse;
import dev.tapedeck.domain.capture.remote.CapturedFile;
import dev.tapedeck.domain.capture.remote.MediaPlace;
import dev.tapedeck.domain.capture.remote.ObservedRun;
import dev.tapedeck.domain.capture.remote.RemoteCaptureEngine;
import dev.tapedeck.domain.capture.remote.RunLife;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.failure.Blame;
import dev.tapedeck.domain.recording.failure.FailureCode;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.time.EngineDeadlines;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Records rooms of LiveKit by its egress service, which writes straight into our bucket.
 *
 * <p>A composed take is HLS: of the whole room; of one participant, when its subject is an identity or a participant
 * connection ({@code PA_…}); or of one track ({@code TR_…}). A take of tracks is one track, which its subject names,
 * stored without encoding it again: a room with four tracks has four takes. A start without such a subject is refused.
 */
final class LiveKitCaptureEngine implements RemoteCaptureEngine {
    private static final EngineAbilities ABILITIES = new EngineAbilities(
            Set.of(TakeKind.COMPOSITE, TakeKind.TRACKS),
            true,
            false,
            new EngineDeadlines(
                    TwirpBounds.START.timeMax(),
                    Duration.ofSeconds(60),
                    // A playlist names new segments at least once a minute; other runs are asked for a sign.
                    Duration.ofMinutes(3),
                    Duration.ofMinutes(5)));
    private static final RecordingFailure NOT_A_ROOM = new RecordingFailure(
            FailureCode.SOURCE_NOT_ALLOWED, Blame.CALLER, false, "LiveKit records its own rooms only. Name the room.");

    private final TwirpClient client;
    private final EgressCalls egress;
    private final EgressStarter starter;
    private final EgressLife life;
    private final StartAttempts attempts = new StartAttempts(TwirpBounds.START.timeMax());
    private final EgressPoll poll = new EgressPoll();
    private final InstantSource clock;

    LiveKitCaptureEngine(LiveKitConfig config, InstantSource clock) {
        this.client = LiveKitRooms.client(config, clock);
        this.egress = new EgressCalls(client);
        RoomCalls rooms = new RoomCalls(client);
        this.starter = new EgressStarter(egress, rooms, config.destination(), config.shape(), attempts, clock);
        this.life = new EgressLife(egress, rooms);
        this.clock = clock;
    }

    @Override
    public ProviderKind provider() {
        return ProviderKind.LIVEKIT;
    }

    @Override
    public EngineAbilities abilities() {
        return ABILITIES;
    }

    @Override
    public Optional<String> node() {
        return Optional.empty();
    }

    @Override
    public Optional<RecordingFailure> refusalOf(CaptureSource source) {
        boolean isRoom = source instanceof CaptureSource.Room room
                && room.provider().equals(ProviderKind.LIVEKIT)
                && !room.name().isBlank();
        return isRoom ? Optional.empty() : Optional.of(NOT_A_ROOM);
    }

    /** Nothing to recover: all runs are at LiveKit. */
    @Override
    public void open(CaptureListener reportsTo) {}

    @Override
    public StartResponse start(CaptureRequest request) {
        Optional<RecordingFailure> refusal = refusalOf(request.source());
        return refusal.<StartResponse>map(StartResponse.Refused::new)
                .orElseGet(() -> starter.start(request, ((CaptureSource.Room) request.source()).name()));
    }

    @Override
    public void stop(Take take) {
        asking(
                "stop of take " + take.id(),
                () -> run(take).map(run -> run.isOver() ? RunLife.UNCERTAIN : life.stop(run)));
    }

    @Override
    public boolean listsDeadRuns() {
        return true;
    }

    @Override
    public RunLife lifeOf(Take take) {
        return asking("sign of life of take " + take.id(), () -> run(take).map(life::of))
                .orElse(RunLife.UNCERTAIN);
    }

    @Override
    public EngineReport find(Take take) {
        return asking("search for take " + take.id(), () -> run(take))
                .map(this::report)
                .orElseGet(() -> unknown(take));
    }

    private EngineReport report(EgressRun run) {
        return EgressReports.report(run, clock.instant())
                .<EngineReport>map(found -> found)
                .orElseGet(() -> new EngineReport.CannotTell("LiveKit reports an unknown status"));
    }

    private EngineReport unknown(Take take) {
        return attempts.mayAppear(take.id(), take.requestedAt(), clock.instant())
                ? new EngineReport.CannotTell("its start may still succeed")
                : new EngineReport.Absent();
    }

    @Override
    public boolean startsEachTrack() {
        return true;
    }

    @Override
    public MediaPlace mediaOf(Take take) {
        return MediaPlace.STORE;
    }

    @Override
    public List<ObservedRun> poll(Predicate<String> isSettled) {
        List<EgressRun> listed = asking("poll", egress::all).stream()
                .filter(run -> !life.isDead(run))
                .toList();
        return poll.observedRuns(listed, isSettled, clock.instant());
    }

    @Override
    public List<CapturedFile> files(Take take) {
        return asking("files of take " + take.id(), () -> run(take))
                .map(run -> EgressFiles.of(run, take))
                .orElseGet(() -> EgressFiles.supposed(take));
    }

    @Override
    public InputStream open(Take take, CapturedFile file) {
        throw new IllegalStateException("LiveKit keeps nothing of take " + take.id() + ": it is in our store");
    }

    /** Does nothing: LiveKit keeps no media, and forgets its runs by itself. */
    @Override
    public void delete(Take take) {}

    /**
     * Makes a small call, to check whether LiveKit can be used.
     *
     * @return the problem with address or keys, empty when there is none
     * @throws ProviderUnavailable when it does not respond
     */
    public Optional<RecordingFailure> check() {
        try {
            egress.active();
            return Optional.empty();
        } catch (TwirpFailure failure) {
            return EgressStarter.refusal("check", failure);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private Optional<EgressRun> run(Take take) {
        String job = take.jobId();
        return job == null ? egress.find(take.id()) : egress.find(job);
    }

    private static <T> T asking(String attempted, Supplier<T> call) {
        try {
            return call.get();
        } catch (TwirpFailure failure) {
            throw new ProviderUnavailable(attempted + ": " + EgressStarter.words(failure), failure);
        }
    }
}
