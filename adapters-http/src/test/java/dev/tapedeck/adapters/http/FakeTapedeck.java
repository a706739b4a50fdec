package dev.tapedeck.adapters.http;

import dev.tapedeck.application.track.MixSpeakersUseCase;
import dev.tapedeck.application.track.ReadWaveformUseCase;
import dev.tapedeck.application.track.TrackUseCases;
import dev.tapedeck.application.transcript.ReadTranscriptUseCase;
import dev.tapedeck.application.transcript.TranscriptStatus;
import dev.tapedeck.application.transcript.TranscriptUseCases;
import dev.tapedeck.application.transcript.UploadTranscriptUseCase;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.CountingIds;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.job.DeadJob;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.transcript.SearchHit;
import dev.tapedeck.domain.transcript.Speaker;
import dev.tapedeck.domain.transcript.TranscriptLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Use cases that keep everything in memory, for tests of routes. Two users and an operator have tokens. */
public final class FakeTapedeck {
    public static final String ALICE = FakeAccess.ALICE;
    public static final String BOB = FakeAccess.BOB;
    public static final String OPERATOR = FakeAccess.OPERATOR;

    public final CountingIds ids = new CountingIds();
    public final SettableClock clock = new SettableClock();
    public final FakeAccess access = new FakeAccess(ids);
    public final UserId alice = access.alice;
    public final UserId bob = access.bob;
    public final UserId operator = access.operator;
    public final UserId localUser = access.localUser;
    public final FakeSessions sessions = new FakeSessions(clock);
    public final FakeMeetings meetings = new FakeMeetings(ids, clock);
    public final FakeProviders providers = new FakeProviders();
    public final FakeIdempotentRequests idempotency = new FakeIdempotentRequests(ids, clock);
    public final FakeEvents events = new FakeEvents(clock);
    public final FakeRecordings recordings = new FakeRecordings(clock, events);
    public final FakePlayback playback = new FakePlayback(
            clock, (actor, id) -> recordings.find(actor, id).isPresent());
    public final FakeOperations operations = new FakeOperations();
    public final List<TranscriptLine> transcript = new CopyOnWriteArrayList<>();
    public final List<Speaker> speakers = new CopyOnWriteArrayList<>();
    public final List<UploadTranscriptUseCase.Command> uploads = new CopyOnWriteArrayList<>();
    public volatile MixSpeakersUseCase.Result mix = new MixSpeakersUseCase.Result.Preparing();
    public volatile ReadWaveformUseCase.Result waveform = new ReadWaveformUseCase.Result.Preparing();
    public final List<SearchHit> hits = new CopyOnWriteArrayList<>();
    public HttpUseCases useCases() {
        return new HttpUseCases(
                access,
                recordings,
                sessions,
                meetings.port(),
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
                playback,
                events,
                idempotency,
                operations,
                providers);
    }

    public DeadJob aDeadJob() {
        DeadJob job = new DeadJob(ids.next(), JobName.THUMBNAILS, "a recording", 6, "no picture", clock.instant());
        operations.deadJobs.add(job);
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

    /** An id that nothing has; a counted one may be that of a fixture, which counts from the same number. */
    public UUID unknownId() {
        return UUID.randomUUID();
    }
}
