package dev.tapedeck.adapters.http;

import dev.tapedeck.application.recording.PauseRecordingUseCase;
import dev.tapedeck.application.recording.ResumeRecordingUseCase;
import dev.tapedeck.application.recording.StartRecordingUseCase.Command;
import dev.tapedeck.application.recording.StartRecordingUseCase.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.recording.Activity;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingDetails;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.RecordingLinks;
import dev.tapedeck.domain.recording.RecordingPage;
import dev.tapedeck.domain.recording.RecordingQuery;
import dev.tapedeck.domain.recording.RecordingSignal;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.RecordingType;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Recordings in a map. */
public final class FakeRecordings {
    public final Map<RecordingId, Recording> all = new ConcurrentHashMap<>();

    /** What the last list asked for. */
    public volatile @Nullable RecordingQuery asked;

    private final InstantSource clock;

    FakeRecordings(InstantSource clock) {
        this.clock = clock;
    }

    public Recording add(Recording recording) {
        all.put(recording.id(), recording);
        return recording;
    }

    Result start(Command command) {
        Recording known = all.get(command.id());
        if (known != null) {
            return new Result.AlreadyStarted(known);
        }
        return new Result.Started(add(Recording.starting(
                command.id(),
                command.owner(),
                new RecordingLinks(command.session(), command.scene(), command.project(), null),
                details(command),
                command.source() == null ? RecordingFixtures.TEST_PATTERN : new CaptureSource.Stream(command.source()),
                Objects.requireNonNullElse(command.maxDuration(), Recording.MAX_DURATION_DEFAULT),
                List.of(RecordingFixtures.take(clock.instant())),
                clock.instant())));
    }

    private static RecordingDetails details(Command command) {
        RecordingDetails usual = RecordingDetails.titled(
                Objects.requireNonNullElse(command.title(), "Untitled"),
                Objects.requireNonNullElse(command.type(), RecordingType.STREAM));
        return new RecordingDetails(
                usual.title(),
                command.description(),
                usual.type(),
                Objects.requireNonNullElse(command.quality(), usual.quality()),
                command.tags(),
                command.metadata());
    }

    Optional<Recording> find(Actor actor, RecordingId id) {
        return Optional.ofNullable(all.get(id)).filter(recording -> actor.owns(recording.owner()));
    }

    RecordingPage list(Actor actor, RecordingQuery query) {
        asked = query;
        List<Recording> mine = all.values().stream()
                .filter(recording -> actor.owns(recording.owner()))
                .sorted(Comparator.comparing(
                                (Recording recording) -> recording.id().toString())
                        .reversed())
                .toList();
        List<Recording> page =
                mine.stream().skip(query.offset()).limit(query.pageSize()).toList();
        boolean more = query.offset() + page.size() < mine.size();
        RecordingQuery.Position next = more
                ? new RecordingQuery.Position(
                        page.get(page.size() - 1).times().createdAt(),
                        page.get(page.size() - 1).id())
                : null;
        return new RecordingPage(page, mine.size(), next);
    }

    Optional<Recording> update(Actor actor, RecordingId id, UnaryOperator<RecordingDetails> change) {
        return find(actor, id).map(stored -> add(stored.describedAs(change.apply(stored.details()), clock.instant())));
    }

    Optional<Recording> stop(Actor actor, RecordingId id) {
        return find(actor, id)
                .map(stored -> stored.status() == RecordingStatus.ACTIVE
                        ? add(RecordingFixtures.after(stored, new RecordingSignal.StopAsked(clock.instant())))
                        : stored);
    }

    PauseRecordingUseCase.Result pause(Actor actor, RecordingId id) {
        return find(actor, id)
                .<PauseRecordingUseCase.Result>map(this::pause)
                .orElseGet(PauseRecordingUseCase.Result.NotFound::new);
    }

    private PauseRecordingUseCase.Result pause(Recording stored) {
        return stored.status() == RecordingStatus.ACTIVE
                ? new PauseRecordingUseCase.Result.Paused(
                        add(RecordingFixtures.after(stored, new RecordingSignal.Paused(clock.instant()))))
                : new PauseRecordingUseCase.Result.Refused(stored, "only an active recording can pause");
    }

    ResumeRecordingUseCase.Result resume(Actor actor, RecordingId id) {
        return find(actor, id)
                .<ResumeRecordingUseCase.Result>map(stored -> stored.activity() == Activity.RECORDING
                        ? new ResumeRecordingUseCase.Result.Resumed(stored)
                        : new ResumeRecordingUseCase.Result.Refused(stored, "take 1 is not over"))
                .orElseGet(ResumeRecordingUseCase.Result.NotFound::new);
    }

    boolean delete(Actor actor, RecordingId id) {
        return find(actor, id).map(stored -> all.remove(id)).isPresent();
    }
}
